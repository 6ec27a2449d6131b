import { existsSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { Client } from "pg";
import { database } from "@/lib/db.ts";
import { PrismaClient } from "@/prisma/generated/client.ts";
import { removeEmbeddedDatabase, startEmbeddedDatabase } from "@/server/embedded-database.ts";
import { migrate } from "@/server/migrate.ts";
import { StartFailure, step } from "@/server/progress.ts";
import { fillListings } from "./search/fill.ts";
import { measureSearch } from "./search/measure.ts";
import { searchTable } from "./search/table.ts";

const SMALL = 10_000;
const LARGE = 1_000_000;

/**
 * `npm run bench -- search [N]`: every class of question over N listings (a million unless said otherwise) beside the same over
 * ten thousand, on the embedded database as the portal itself runs it. BENCH_FOLDER keeps the databases there for the next time,
 * BENCH_ONLY asks the questions of one class (`BENCH_ONLY="word and filter"`), each by itself.
 */
export async function benchSearch([words]: readonly string[]): Promise<void> {
  const large = words === undefined ? LARGE : Number(words);
  if (!Number.isInteger(large) || large < SMALL)
    throw new StartFailure(`npm run bench -- search [N], N at least ${SMALL}`);
  const folder = process.env.BENCH_FOLDER ?? join(tmpdir(), `silk-road-bench-${process.pid}`);
  const isKept = process.env.BENCH_FOLDER !== undefined;
  const isThere = existsSync(join(folder, "postgres.json"));
  const server = await startEmbeddedDatabase({ folder, database: "bench", throwAway: true, say: () => undefined });
  try {
    const sizes = [SMALL, large];
    const figures = [];
    for (const size of sizes) {
      const connectionString = await databaseOf(server.connectionString, size, isKept && isThere);
      figures.push(await connected(connectionString, () => measureSearch(size)));
    }
    const [core] = cpus();
    process.stdout.write(
      `\n${cpus().length} × ${core?.model.trim()}, Node ${process.version}, PostgreSQL as embedded\n\n`,
    );
    process.stdout.write(`${searchTable(sizes, figures)}\n`);
  } finally {
    await server.stop();
    if (!isKept) removeEmbeddedDatabase(folder);
  }
}

/** The database with so many listings, made when it is not there. */
async function databaseOf(server: string, size: number, mayBeThere: boolean): Promise<string> {
  const address = new URL(server);
  address.pathname = `/bench_${size}`;
  const client = new Client({ connectionString: server });
  await client.connect();
  const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [`bench_${size}`]);
  if (!rowCount) await client.query(`CREATE DATABASE bench_${size}`);
  await client.end();
  await migrate(address.href);
  if (mayBeThere && rowCount) return address.href;
  await step(`${size.toLocaleString("en")} listings`, () =>
    connected(address.href, () => fillListings(address.href, size)),
  );
  return address.href;
}

/** Does something while the portal's own client speaks to that database. The environment is read once in a process. */
async function connected<Result>(connectionString: string, work: () => Promise<Result>): Promise<Result> {
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 10 }) });
  Object.assign(globalThis, { silkRoadDatabase: client });
  try {
    const [{ name }] = await database().$queryRaw<[{ name: string }]>`SELECT current_database()::text AS name`;
    if (!connectionString.endsWith(`/${name}`)) throw new Error(`Measuring ${name} instead of ${connectionString}`);
    return await work();
  } finally {
    await client.$disconnect();
  }
}
