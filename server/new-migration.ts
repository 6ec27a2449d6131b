import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { MIGRATIONS_FOLDER, readSchema, type SchemaFile, sqlBetween } from "./schema-engine.ts";

// Each migration's folder keeps the schema it leads to, because the engine can compare schemas but, as
// WebAssembly, cannot read one out of a database.
const KEPT_SCHEMA = "schema.prisma";
const GENERATED_BEGINS = "-- From prisma/schema (generated)\n";
const GENERATED_ENDS = "-- By hand: what the schema language cannot say\n";

async function migrationNames(): Promise<string[]> {
  const entries = await readdir(MIGRATIONS_FOLDER, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The schema after these migrations: one written wholly by hand keeps none, for it changes nothing that the schema says. */
async function schemaAfter(names: readonly string[]): Promise<SchemaFile[] | undefined> {
  const path = names.map((name) => join(MIGRATIONS_FOLDER, name, KEPT_SCHEMA)).findLast((kept) => existsSync(kept));
  return path === undefined ? undefined : [{ path, content: await readFile(path, "utf8") }];
}

async function write(connectionString: string, name: string, before: readonly string[]): Promise<string> {
  const schema = await readSchema();
  const sql = (await sqlBetween(connectionString, await schemaAfter(before), schema)).trim();
  const folder = join(MIGRATIONS_FOLDER, name);
  const file = join(folder, "migration.sql");
  const previous = existsSync(file) ? await readFile(file, "utf8") : "";
  const reasons = previous.split(GENERATED_BEGINS)[0] || "-- Why:\n\n";
  const byHand = previous.split(GENERATED_ENDS)[1] ?? "";
  await mkdir(folder, { recursive: true });
  await writeFile(file, `${reasons}${GENERATED_BEGINS}${sql}\n\n${GENERATED_ENDS}${byHand}`);
  await writeFile(join(folder, KEPT_SCHEMA), `${schema.map(({ content }) => content.trim()).join("\n\n")}\n`);
  return file;
}

/**
 * Writes a migration from the last one's schema to prisma/schema as it is now, and answers its path.
 * The author then adds the reasons at its top and hand-written SQL at its end.
 */
export async function newMigration(connectionString: string, title: string): Promise<string> {
  const slug = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  if (!slug) throw new Error("A migration needs a name: npm run db:migration -- add-check-ins");
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  return write(connectionString, `${stamp}_${slug}`, await migrationNames());
}

/**
 * Writes the generated part of the newest migration again and keeps its reasons and what was written by hand.
 * Only for a migration that no database but one's own has seen.
 */
export async function rewriteNewestMigration(connectionString: string): Promise<string> {
  const names = await migrationNames();
  const newest = names.at(-1);
  if (!newest) throw new Error("There is no migration yet.");
  return write(connectionString, newest, names.slice(0, -1));
}
