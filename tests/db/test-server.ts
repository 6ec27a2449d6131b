import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { removeEmbeddedDatabase, startEmbeddedDatabase } from "@/server/embedded-database.ts";
import { migrate } from "@/server/migrate.ts";
import { databaseNamed, TEMPLATE } from "./clone.ts";

/** A PostgreSQL for tests. `connectionString` is its administrative one, which `cloneDatabase` takes. */
export type TestServer = { connectionString: string; stop(): Promise<void> };

/**
 * Starts a throw-away PostgreSQL, or takes the one of TEST_DATABASE_URL, with one migrated database in it, from
 * which every test takes clones of its own in some 30 milliseconds.
 */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env.TEST_DATABASE_URL;
  const folder = join(tmpdir(), `silk-road-test-${process.pid}`);
  const server = given
    ? { connectionString: given, stop: async () => undefined }
    : await startEmbeddedDatabase({ folder, database: "tests", throwAway: true, say: () => undefined });
  const stop = async () => {
    await server.stop();
    if (!given) removeEmbeddedDatabase(folder);
  };
  try {
    await recreate(server.connectionString, TEMPLATE);
    await migrate(databaseNamed(server.connectionString, TEMPLATE));
  } catch (error) {
    await stop(); // a broken migration must not leave a server behind
    throw error;
  }
  return { connectionString: server.connectionString, stop };
}

async function recreate(connectionString: string, name: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  await client.query(`CREATE DATABASE "${name}" TEMPLATE template0`);
  await client.end();
}
