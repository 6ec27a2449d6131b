import { defineConfig } from "prisma/config";

// `prisma generate` looks for a native engine that it never runs; any executable will do. Never for `migrate`,
// which would then print nothing and exit 0: migrations go through server/migrate.ts.
if (process.argv.includes("generate")) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
});
