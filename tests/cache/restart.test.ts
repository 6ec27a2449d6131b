import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { database } from "@/lib/db.ts";
import { type EmbeddedDatabase, removeEmbeddedDatabase, startEmbeddedDatabase } from "@/server/embedded-database.ts";
import { migrate } from "@/server/migrate.ts";
import { withTwoServers } from "@/tests/app/servers.ts";
import { createPublished } from "@/tests/factories/published-listings.ts";
import { figure, seenEverywhere, warm } from "./reader.ts";

const folder = join(tmpdir(), `silk-road-restart-${process.pid}`);
const start = () => startEmbeddedDatabase({ folder, database: "restarted", throwAway: true, say: () => undefined });
let postgres: EmbeddedDatabase;

beforeAll(async () => {
  postgres = await start();
  await migrate(postgres.connectionString);
  process.env.DATABASE_URL = postgres.connectionString;
});

afterAll(async () => {
  await database().$disconnect();
  await postgres.stop();
  removeEmbeddedDatabase(folder);
});

it("loses nothing of what is written as soon as PostgreSQL is back", async () => {
  const { id, code } = await createPublished({ texts: [{ language: "en", title: "Before" }] });
  const path = `/en/listings/${code}`;
  const choices = { databaseUrl: postgres.connectionString, distDir: ".next", env: { ROLE: "web" } };
  await withTwoServers(choices, async (servers) => {
    for (const server of servers) expect(await warm(server, path)).toContain("Before");
    await database().$disconnect();
    await postgres.stop();
    postgres = await start();
    expect(postgres.connectionString).toBe(choices.databaseUrl);
    await rename(id, "Afterwards");
    await seenEverywhere(servers, path, "Afterwards");
    for (const server of servers) {
      await expect.poll(() => figure(server, "listening"), { timeout: 15_000 }).toBe(1);
      await warm(server, path);
    }
    await rename(id, "Heard again");
    await seenEverywhere(servers, path, "Heard again");
  });
});

async function rename(id: string, title: string): Promise<void> {
  const client = new Client({ connectionString: postgres.connectionString });
  await client.connect();
  await client.query("UPDATE translation SET title = $1 WHERE listing_id = $2", [title, id]);
  await client.end();
}
