import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { removeEmbeddedDatabase, startEmbeddedDatabase } from "@/server/embedded-database.ts";
import { migrate } from "@/server/migrate.ts";
import { databaseNamed, TEMPLATE } from "./clone.ts";

/**
 * Once per run: a throw-away PostgreSQL (or the one of TEST_DATABASE_URL) with one migrated database, from which
 * every test file takes its own clone in some 30 milliseconds.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const folder = join(tmpdir(), `silk-road-test-${process.pid}`);
  const server = given
    ? { connectionString: given, stop: async () => undefined }
    : await startEmbeddedDatabase({ folder, database: "tests", throwAway: true, say: () => undefined });
  await recreate(server.connectionString, TEMPLATE);
  await migrate(databaseNamed(server.connectionString, TEMPLATE));
  project.provide("testServer", server.connectionString);
  return async () => {
    await server.stop();
    if (!given) removeEmbeddedDatabase(folder);
  };
}

async function recreate(connectionString: string, name: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  await client.query(`CREATE DATABASE "${name}" TEMPLATE template0`);
  await client.end();
}

declare module "vitest" {
  export interface ProvidedContext {
    /** The administrative connection to the PostgreSQL of this test run. */
    testServer: string;
  }
}
