import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { isMigrated, migrate } from "@/server/migrate.ts";
import { readMigrations, readSchema, sqlBetween } from "@/server/schema-engine.ts";
import { cloneDatabase, databaseNamed } from "./clone.ts";

const NAMES = ["drift_migrated", "drift_schema", "drift_together"] as const;
const at = (name: (typeof NAMES)[number]) => databaseNamed(inject("testServer"), name);

async function query<Row extends object>(connectionString: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** What the two databases must agree on: columns, enums, keys and indexes, those of a table in parts once. */
async function catalogue(connectionString: string): Promise<string[]> {
  const columns = await query<{ line: string }>(
    connectionString,
    `SELECT format('column %s.%s %s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
            CASE WHEN a.attnotnull THEN 'required' ELSE 'optional' END, pg_get_expr(d.adbin, d.adrelid)) AS line
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
     WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND a.attnum > 0 AND NOT a.attisdropped
       AND c.relname <> '_prisma_migrations'`,
  );
  const enums = await query<{ line: string }>(
    connectionString,
    `SELECT format('enum %s %s', t.typname, string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder)) AS line
     FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid GROUP BY t.typname`,
  );
  const keys = await query<{ line: string }>(
    connectionString,
    `SELECT format('key %s %s', conname, pg_get_constraintdef(oid)) AS line
     FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'u', 'f')
       AND conrelid <> coalesce(to_regclass('_prisma_migrations'), 0)
       AND NOT (SELECT relispartition FROM pg_class WHERE pg_class.oid = conrelid)`,
  );
  const indexes = await query<{ line: string }>(
    connectionString,
    `SELECT replace(indexdef, ' ON ONLY ', ' ON ') AS line FROM pg_indexes
     WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
       AND NOT (SELECT relispartition FROM pg_class WHERE pg_class.oid = format('%I', tablename)::regclass)`,
  );
  return [...columns, ...enums, ...keys, ...indexes].map(({ line }) => line).sort();
}

/** Indexes written by hand, which the schema language cannot say. */
const BY_HAND = [
  "attendee_consent_one_standing",
  "check_in_once",
  "evidence_one_waiting",
  "form_answer_one_of_all",
  "form_version_one_draft",
  "judgement_one_open",
  "letter_one_issued",
  "letter_one_open",
  "listing_revision_one_proposed",
  "outbox_about",
  "outbox_mailing",
  "outbox_returned",
  "outbox_returned_mailing",
  "partnership_one_open",
  "pool_audience_once",
  "search_entry_undated",
  "translation_revision_one_proposed",
  "translator_one_open",
  "venue_proposal_one_proposed",
];

beforeAll(async () => {
  const server = inject("testServer");
  for (const name of NAMES) {
    await query(server, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    await query(server, `CREATE DATABASE "${name}" TEMPLATE template0`);
  }
});

afterAll(async () => {
  for (const name of NAMES) await query(inject("testServer"), `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
});

describe("migrations", () => {
  it("lead from nothing to exactly the schema", async () => {
    await migrate(at("drift_migrated"));
    await query(at("drift_schema"), await sqlBetween(at("drift_schema"), undefined, await readSchema()));
    const migrated = await catalogue(at("drift_migrated"));
    const fromSchema = await catalogue(at("drift_schema"));
    expect(migrated.filter((line) => !BY_HAND.some((name) => line.includes(name)))).toEqual(fromSchema);
  });

  it("are applied once by two runners that start together", async () => {
    const [first, second] = await Promise.all([migrate(at("drift_together")), migrate(at("drift_together"))]);
    const count = (await readMigrations()).migrationDirectories.length;
    expect([first.length, second.length].sort()).toEqual([0, count]);
    const rows = await query<{ finished_at: Date | null }>(at("drift_together"), "SELECT * FROM _prisma_migrations");
    expect(rows.map((row) => row.finished_at !== null)).toEqual(Array(count).fill(true));
  });

  it("are noticed when one was edited after it was applied", async () => {
    const clone = await cloneDatabase(inject("testServer"));
    expect(await isMigrated(clone.connectionString)).toBe(true);
    await query(clone.connectionString, "UPDATE _prisma_migrations SET checksum = repeat('0', 64)");
    expect(await isMigrated(clone.connectionString)).toBe(false);
    await clone.drop();
  });
});
