import { createHash } from "node:crypto";
import { Client } from "pg";
import { NO_FILTERS, readMigrations, withSchemaEngine } from "./schema-engine.ts";

/** Key of the advisory lock under which a database is prepared ("SILK" in ASCII). */
const PREPARATION_LOCK = 0x53494c4b;

/**
 * Runs `work` while no other process prepares the same database. PostgreSQL releases the lock by itself when
 * the connection is gone, so that a killed process locks nobody out.
 */
export async function whilePreparing<Result>(connectionString: string, work: () => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [PREPARATION_LOCK]);
    return await work();
  } finally {
    await client.end();
  }
}

/**
 * Brings the database to the newest migration and answers the names of those applied now. Call it inside
 * `whilePreparing`, so that nobody sees a database between two migrations as ready to be filled.
 */
export async function applyMigrations(connectionString: string): Promise<string[]> {
  if (await isMigrated(connectionString)) return []; // spares loading the engine at every ordinary start
  const migrationsList = await readMigrations();
  const { appliedMigrationNames } = await withSchemaEngine(connectionString, (engine) =>
    engine.applyMigrations({ migrationsList, filters: NO_FILTERS }),
  );
  return appliedMigrationNames;
}

/** `applyMigrations` under its lock: what start and tests call. */
export async function migrate(connectionString: string): Promise<string[]> {
  return whilePreparing(connectionString, () => applyMigrations(connectionString));
}

/** Says whether exactly the migrations of this folder, unedited, have been applied to the end. */
export async function isMigrated(connectionString: string): Promise<boolean> {
  const { migrationDirectories } = await readMigrations();
  const expected = migrationDirectories.map(({ path, migrationFile }) => `${path} ${checksum(migrationFile.content)}`);
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const table = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists");
    if (!table.rows[0].exists) return false;
    const applied = await client.query<{ migration_name: string; checksum: string; finished: boolean }>(
      `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`,
    );
    if (!applied.rows.every((row) => row.finished)) return false;
    return applied.rows.map((row) => `${row.migration_name} ${row.checksum}`).join("\n") === expected.join("\n");
  } finally {
    await client.end();
  }
}

/** Prisma's own checksum of a migration. */
function checksum(content: { tag: string; value: string }): string {
  return createHash("sha256").update(content.value).digest("hex");
}
