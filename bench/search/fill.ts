import { Client } from "pg";
import { writeEntries } from "@/features/listings/commands/index-entries.ts";
import { indexInstitutionNames, indexPersonNames } from "@/features/search/commands/index-names.ts";
import { rememberWords } from "@/features/search/commands/remember-words.ts";
import { database } from "@/lib/db.ts";
import { nameFields } from "@/lib/text/name-fields.ts";
import { searchDocument } from "@/lib/text/search-document.ts";
import { OPERATOR } from "@/server/rebuild-search.ts";
import { INDEX_ROWS, LISTING_ROWS, MADE } from "./fill-rows.ts";
import { NAMES, names, phrases } from "./phrases.ts";
import { PLACES } from "./words.ts";

const INSTITUTIONS = 600;
const ENTRIES_AT_ONCE = 5_000;

/** Indexes that are made after the rows, which takes a tenth of the time. */
const LATE_INDEXES = `
  SELECT indexname AS name, indexdef AS definition FROM pg_indexes
  WHERE schemaname = 'public' AND tablename IN ('listing', 'translation', 'listing_index', 'search_entry', 'session')
    AND indexname NOT LIKE '%_pkey' AND indexname NOT LIKE '%_key'`;

/**
 * Fills an empty database with so many listings of the kinds, languages, places and dates that the sample data has, four
 * fifths of them public. Everything that lists and search read is written by the portal's own code or in its own form.
 */
export async function fillListings(connectionString: string, count: number): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    // Keys are right by construction, and nobody listens to what is written.
    await client.query(
      "SET session_replication_role = replica; SET maintenance_work_mem = '512MB'; SET work_mem = '256MB'",
    );
    await client.query(`CREATE FUNCTION bench_random(n bigint, salt int) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
      'SELECT (hashint8(n * 64 + salt) & 2147483647) / 2147483648.0'`);
    const { rows: indexes } = await client.query<{ name: string; definition: string }>(LATE_INDEXES);
    for (const { name } of indexes) await client.query(`DROP INDEX "${name}"`);
    await writeWords(client);
    await client.query(INSTITUTION_ROWS, [INSTITUTIONS]);
    await client.query(INSTITUTION_NAMES);
    await client.query(PERSON_ROWS);
    await writeNames();
    await client.query(MADE, [count, INSTITUTIONS, NAMES]);
    await client.query("CREATE INDEX ON bench_made (n)");
    // Left to the server's own time for it, the statements that follow are sometimes planned for empty tables.
    await client.query("ANALYZE bench_made, bench_phrase, bench_name, bench_place");
    for (const statement of LISTING_ROWS) await client.query(statement);
    await client.query("ANALYZE");
    await writeSearchEntries();
    await client.query(INDEX_ROWS);
    // An index of a table in parts is told as one of the empty whole only.
    for (const { definition } of indexes) await client.query(definition.replace(" ON ONLY ", " ON "));
    await client.query("VACUUM ANALYZE");
  } finally {
    await client.end();
  }
}

async function writeWords(client: Client): Promise<void> {
  const made = phrases();
  await client.query(
    "CREATE TABLE bench_phrase (language text, use text, place int, text text, vector tsvector, PRIMARY KEY (language, use, place))",
  );
  await client.query(
    "INSERT INTO bench_phrase SELECT * FROM unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::tsvector[])",
    [
      made.map(({ language }) => language),
      made.map(({ use }) => use),
      made.map(({ place }) => place),
      made.map(({ text }) => text),
      made.map(({ document }) => document.vector),
    ],
  );
  await client.query(
    "CREATE TABLE bench_place (place int PRIMARY KEY, country char(2), city text, zone text, language text, vector tsvector)",
  );
  for (const [place, [country, city, zone, language]] of PLACES.entries()) {
    const row = [place, country, city, zone, language, named(city).vector];
    await client.query("INSERT INTO bench_place VALUES ($1, $2, $3, $4, $5, $6)", row);
  }
  const families = names();
  await client.query("CREATE TABLE bench_name (place int PRIMARY KEY, name text, vector tsvector)");
  await client.query(
    "INSERT INTO bench_name SELECT place - 1, name, vector FROM unnest($1::text[], $2::tsvector[]) WITH ORDINALITY AS made (name, vector, place)",
    [families, families.map((name) => named(name).vector)],
  );
  const documents = [...made.map(({ document }) => document), ...families.map(named)];
  await database().$transaction((tx) => rememberWords(tx, documents), { timeout: 600_000 });
}

const named = (name: string) => searchDocument(nameFields(name, "B"));

/** What institutions and people are found by, written by the portal itself. */
async function writeNames(): Promise<void> {
  const institutions = await database().institution.findMany({ select: { id: true } });
  const persons = await database().person.findMany({ select: { id: true, name: true, nativeName: true } });
  await database().$transaction(
    async (tx) => {
      for (const { id } of institutions) await indexInstitutionNames(OPERATOR, tx, id);
      await indexPersonNames(OPERATOR, tx, persons);
    },
    { timeout: 600_000 },
  );
}

const INSTITUTION_ROWS = `
  INSERT INTO institution (id, slug, kind, source_language, country_code, city, website)
  SELECT uuidv7(), 'institution-' || n, 'university', p.language, p.country, p.city, 'https://institution-' || n || '.example'
  FROM generate_series(1, $1::int) n JOIN bench_place p ON p.place = n % ${PLACES.length}`;

const INSTITUTION_NAMES = `
  INSERT INTO institution_name (institution_id, language, name)
  SELECT id, 'en', 'University of ' || (SELECT name FROM bench_name WHERE place = substr(slug, 13)::int) FROM institution`;

const PERSON_ROWS = `
  INSERT INTO person (id, institution_id, name)
  SELECT uuidv7(), (SELECT id FROM institution WHERE slug = 'institution-' || (1 + n.place % 600)), n.name FROM bench_name n`;

/** The portal's own statement, for everything that it lets anybody find. */
async function writeSearchEntries(): Promise<void> {
  const listings = await database().$queryRaw<{ id: string }[]>`SELECT id FROM listing ORDER BY id`;
  const batches = Array.from({ length: Math.ceil(listings.length / ENTRIES_AT_ONCE) }, (_, batch) =>
    listings.slice(batch * ENTRIES_AT_ONCE, (batch + 1) * ENTRIES_AT_ONCE).map(({ id }) => id),
  );
  const work = async () => {
    for (let batch = batches.pop(); batch; batch = batches.pop()) await writeBatch(batch);
  };
  await Promise.all([work(), work()]);
}

function writeBatch(ids: string[]): Promise<unknown> {
  return database().$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await writeEntries(OPERATOR, tx, ids);
    },
    { timeout: 600_000, maxWait: 600_000 },
  );
}
