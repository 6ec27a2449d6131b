import { PrismaPg } from "@prisma/adapter-pg";
import { Client } from "pg";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { linksSentSince } from "@/features/registrations/commands/reach-person.ts";
import { PrismaClient } from "@/prisma/generated/client.ts";
import { migrate } from "@/server/migrate.ts";
import { databaseNamed } from "./clone.ts";

// The portal brings a database that sorts by code point; somebody's own may sort as a language does, and then no plain index finds how a
// text begins.
const NAME = "collated_as_english";
const address = () => databaseNamed(inject("testServer"), NAME);

async function administer(statement: string): Promise<void> {
  const client = new Client({ connectionString: inject("testServer") });
  await client.connect();
  await client.query(statement);
  await client.end();
}

beforeAll(async () => {
  await administer(`DROP DATABASE IF EXISTS "${NAME}" WITH (FORCE)`);
  await administer(`CREATE DATABASE "${NAME}" TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en'`);
  await migrate(address());
});

afterAll(() => administer(`DROP DATABASE IF EXISTS "${NAME}" WITH (FORCE)`));

type Plan = { "Node Type": string; "Index Name"?: string; Plans?: Plan[] };

const indexesOf = (plan: Plan): string[] => [
  plan["Index Name"] ?? plan["Node Type"],
  ...(plan.Plans ?? []).flatMap(indexesOf),
];

/** Runs some work and answers the plan of the last statement that it sent. */
async function planOf(work: (client: PrismaClient) => Promise<unknown>): Promise<string[]> {
  const adapter = new PrismaPg({ connectionString: address() });
  const client = new PrismaClient({ adapter, log: [{ emit: "event", level: "query" }] });
  const sent: { query: string; params: string }[] = [];
  client.$on("query", (event) => sent.push(event));
  await work(client);
  const { query = "", params = "[]" } = sent.at(-1) ?? {};
  const given = JSON.parse(params) as unknown[];
  const [row] = await client.$queryRawUnsafe<{ "QUERY PLAN": { Plan: Plan }[] }[]>(
    `EXPLAIN (FORMAT JSON) ${query}`,
    ...given,
  );
  await client.$disconnect();
  return (row?.["QUERY PLAN"] ?? []).flatMap((one) => indexesOf(one.Plan));
}

it("letters that brought somebody their link are counted by an index, however text is collated", async () => {
  const attendeeId = "0199b2c4-0000-7000-8000-000000000007";
  const client = new Client({ connectionString: address() });
  await client.connect();
  await client.query(`
    INSERT INTO outbox (id, dedupe_key, recipient, locale, template, parameters, created_at)
    SELECT gen_random_uuid(), 'delegate-link:0199b2c4-0000-7000-8000-' || lpad((i % 5000)::text, 12, '0') || ':again:' || i,
           'person' || i % 5000 || '@mail.example', 'en', 'delegate-link', '{}', now() - i * interval '1 minute'
    FROM generate_series(1, 40000) AS i`);
  await client.query("ANALYZE outbox");
  await client.end();
  const since = new Date(Date.now() - 86_400_000);
  const plan = await planOf(async (database) => {
    const found = await linksSentSince(database, { id: attendeeId, email: "person7@mail.example" }, since);
    expect(found).toEqual([`delegate-link:${attendeeId}:again:7`]);
  });
  expect(plan).toContain("outbox_recipient_created_at_idx");
  // By the beginning of its key alone, the whole outbox would be read.
  const whole = await planOf((database) =>
    database.outbox.findMany({ where: { dedupeKey: { startsWith: `delegate-link:${attendeeId}:again:` } } }),
  );
  expect(whole).toEqual(["Seq Scan"]);
});
