import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { database } from "@/lib/db.ts";
import { PrismaClient } from "@/prisma/generated/client.ts";
import { removeEmbeddedDatabase, startEmbeddedDatabase } from "@/server/embedded-database.ts";
import { migrate } from "@/server/migrate.ts";
import { step } from "@/server/progress.ts";
import { createListingWithPool, type ListingWithPool } from "@/tests/factories/registrations.ts";
import { measureDesk } from "./registration/desk.ts";
import { fillRegistrations } from "./registration/fill.ts";
import { pgbench, preparePgbench, type Sent, scriptOf } from "./registration/pgbench.ts";
import { byForm, byStatement, storm } from "./registration/storm.ts";
import { type Row, table } from "./table.ts";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 4);
const ATTEMPTS = 10_000;
const PLACES = 500;
const MANY = 50_000;

/**
 * `npm run bench -- registration`: ten thousand people want five hundred places, beside the same statement sent by pgbench; the same
 * once more where fifty thousand are registered already; and a desk's table of fifty thousand with its exports.
 */
export async function benchRegistration(): Promise<void> {
  await preparePgbench();
  const folder = join(tmpdir(), `silk-road-bench-${process.pid}`);
  const postgres = await startEmbeddedDatabase({ folder, database: "bench", throwAway: true, say: () => undefined });
  try {
    process.env.DATABASE_URL = postgres.connectionString;
    await migrate(postgres.connectionString);
    const [core] = cpus();
    process.stdout.write(
      `\n${ROUNDS} rounds, ${cpus().length} × ${core?.model.trim()}, Node ${process.version}; median (lowest–highest)\n\n`,
    );
    process.stdout.write(`${table(await measureStorm(postgres.connectionString))}\n\n`);
    const crowded = await step(`${MANY.toLocaleString("en")} registrations`, () => listingWith(MANY));
    process.stdout.write(`${await measureDesk(postgres.connectionString, crowded)}\n`);
  } finally {
    await database().$disconnect();
    await postgres.stop();
    removeEmbeddedDatabase(folder);
  }
}

async function measureStorm(connectionString: string): Promise<Row[]> {
  const script = await statementOf(connectionString);
  const [statements, forms, peers, crowded] = [[], [], [], []] as [number[], number[], number[], number[]];
  for (let round = 0; round < ROUNDS; round++) {
    const aim = await createListingWithPool({ places: PLACES });
    peers.push(await pgbench(connectionString, script(aim), SECONDS));
    statements.push(await storm(await createListingWithPool({ places: PLACES }), ATTEMPTS, byStatement));
    forms.push(await storm(await createListingWithPool({ places: PLACES }), ATTEMPTS, byForm));
    crowded.push(await storm(await listingWith(MANY), ATTEMPTS, byStatement));
  }
  const peer = { name: "pgbench, the same statement", figures: peers, bar: 0.3 };
  return [
    { name: "10,000 attempts for 500 places, the statement", figures: statements, peer },
    { name: "…, all behind the form", figures: forms, peer },
    {
      name: "… with 50,000 registered already",
      figures: crowded,
      peer: { name: "… with none", figures: statements, bar: 0.8 },
    },
  ];
}

/** A listing that so many are registered for; five hundred places are left. */
async function listingWith(registered: number): Promise<ListingWithPool> {
  const listing = await createListingWithPool({ places: registered + PLACES });
  await fillRegistrations(listing, registered);
  return listing;
}

/** How pgbench sends what the portal sends: learnt by listening to the portal twice. */
async function statementOf(connectionString: string): Promise<(listing: ListingWithPool) => string> {
  const listened = new PrismaClient({
    adapter: new PrismaPg({ connectionString, max: 2 }),
    log: [{ emit: "event", level: "query" }],
  });
  const sent: Sent[] = [];
  listened.$on("query", ({ query, params }) => {
    if (query.includes("WITH target AS")) sent.push({ query, params });
  });
  const kept = database();
  Object.assign(globalThis, { silkRoadDatabase: listened });
  const listing = await createListingWithPool({ places: PLACES });
  await byStatement(listing);
  await byStatement(listing);
  Object.assign(globalThis, { silkRoadDatabase: kept });
  await listened.$disconnect();
  const [one, two] = sent;
  if (!one || !two) throw new Error("The portal sent no statement.");
  const script = scriptOf(one, two);
  return (aim) => script.replaceAll(listing.code, aim.code).replaceAll(listing.institutionId, aim.institutionId);
}
