import { randomBytes } from "node:crypto";
import { Client } from "pg";

export const TEMPLATE = "silk_road_template";

/** The same server, another database. */
export function databaseNamed(connectionString: string, name: string): string {
  const address = new URL(connectionString);
  address.pathname = `/${name}`;
  return address.href;
}

/** A fresh migrated database, empty of rows. `drop` removes it whoever is still connected. */
export async function cloneDatabase(server: string): Promise<{ connectionString: string; drop(): Promise<void> }> {
  const name = `test_${randomBytes(8).toString("hex")}`;
  await administer(server, `CREATE DATABASE "${name}" TEMPLATE "${TEMPLATE}" STRATEGY WAL_LOG`);
  return {
    connectionString: databaseNamed(server, name),
    drop: () => administer(server, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
  };
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
