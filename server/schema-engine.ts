import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { MigrationDirectory, MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import type { Pool } from "pg";

// Prisma's command line would run this engine as a native program from a host of its own, which a locked-down
// network does not reach. The same engine comes from npm as WebAssembly and is instantiated by hand here.

export const MIGRATIONS_FOLDER = resolve("prisma/migrations");
export const SCHEMA_FOLDER = resolve("prisma/schema");

/** Nothing in the database is left to others. */
export const NO_FILTERS = { externalTables: [], externalEnums: [] };

export type SchemaFile = { path: string; content: string };

type Bindings = typeof import("@prisma/schema-engine-wasm") & { __wbg_set_wasm(exports: WebAssembly.Exports): void };

let loading: Promise<Bindings> | undefined;

async function instantiate(): Promise<Bindings> {
  const entry = createRequire(join(process.cwd(), "package.json")).resolve("@prisma/schema-engine-wasm");
  const bindings = (await import("@prisma/schema-engine-wasm/schema_engine_bg")) as Bindings;
  const bytes = await readFile(join(dirname(entry), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": bindings as unknown as WebAssembly.ModuleImports,
  });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bindings;
}

/**
 * The adapter itself cuts a script at every semicolon, inside comments and function bodies too, and runs the
 * pieces one by one. Sent whole, PostgreSQL reads it rightly and applies a migration entirely or not at all.
 */
function wholeScripts(factory: PrismaPg, pools: Pool[]): PrismaPg {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const pool = adapter.underlyingDriver() as Pool;
    pools.push(pool);
    adapter.executeScript = async (script) => {
      await pool.query(script);
    };
    return adapter;
  };
  return factory;
}

/** Lends `work` an engine connected to the database at `connectionString`, and frees it afterwards. */
export async function withSchemaEngine<Result>(
  connectionString: string,
  work: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  loading ??= instantiate();
  const pools: Pool[] = [];
  const { SchemaEngine } = await loading;
  const adapter = bindMigrationAwareSqlAdapterFactory(wholeScripts(new PrismaPg({ connectionString }), pools));
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await Promise.all(pools.map((pool) => pool.end())); // the engine leaves its connections open
  }
}

/** The files of prisma/schema, in the order of their names. */
export async function readSchema(): Promise<SchemaFile[]> {
  const names = (await readdir(SCHEMA_FOLDER)).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(
    names.map(async (name) => ({
      path: join(SCHEMA_FOLDER, name),
      content: await readFile(join(SCHEMA_FOLDER, name), "utf8"),
    })),
  );
}

/** The migrations of prisma/migrations, oldest first, in the form the engine takes. */
export async function readMigrations(): Promise<MigrationList> {
  const entries = await readdir(MIGRATIONS_FOLDER, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const migrationDirectories: MigrationDirectory[] = await Promise.all(
    names.sort().map(async (name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: "ok" as const,
          value: await readFile(join(MIGRATIONS_FOLDER, name, "migration.sql"), "utf8"),
        },
      },
    })),
  );
  return {
    baseDir: MIGRATIONS_FOLDER,
    lockfile: {
      path: "migration_lock.toml",
      content: await readFile(join(MIGRATIONS_FOLDER, "migration_lock.toml"), "utf8"),
    },
    shadowDbInitScript: "",
    migrationDirectories,
  };
}

/** The SQL that leads from one schema to another; without `from`, from an empty database. */
export async function sqlBetween(
  connectionString: string,
  from: SchemaFile[] | undefined,
  to: SchemaFile[],
): Promise<string> {
  return withSchemaEngine(connectionString, async (engine) => {
    const difference = await engine.diff({
      from: from ? { tag: "schemaDatamodel", files: from } : { tag: "empty" },
      to: { tag: "schemaDatamodel", files: to },
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    });
    return difference.stdout ?? "";
  });
}
