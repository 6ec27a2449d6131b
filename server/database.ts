import { resolve } from "node:path";
import { Client } from "pg";
import { type EmbeddedDatabase, runningDatabase, startEmbeddedDatabase } from "./embedded-database.ts";
import { StartFailure, say, step } from "./progress.ts";

export const DATA_FOLDER = resolve(".data");
const DATABASE_NAME = "silk_road";
const OLDEST_VERSION = 14;

/** The database of DATABASE_URL after a look at it, else the embedded one, started. */
export async function openDatabase(): Promise<EmbeddedDatabase> {
  const given = process.env.DATABASE_URL;
  if (given) {
    await checkDatabase(given);
    return { connectionString: given, stop: async () => undefined };
  }
  return step("PostgreSQL", () => startEmbeddedDatabase({ folder: DATA_FOLDER, database: DATABASE_NAME, say }));
}

/** The database for a short errand: one that runs already is left running. */
export async function borrowDatabase(): Promise<EmbeddedDatabase> {
  const running = process.env.DATABASE_URL ? undefined : await runningDatabase(DATA_FOLDER, DATABASE_NAME);
  return running ? { connectionString: running, stop: async () => undefined } : openDatabase();
}

/** Says in words what is wrong with DATABASE_URL; its password is never shown. */
export async function checkDatabase(connectionString: string): Promise<void> {
  const address = parse(connectionString);
  const client = new Client({ connectionString, connectionTimeoutMillis: 8_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>("SHOW server_version_num");
    const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
    if (version < OLDEST_VERSION) {
      throw new StartFailure(`DATABASE_URL leads to PostgreSQL ${version}; ${OLDEST_VERSION} or newer is needed.`);
    }
  } catch (error) {
    throw error instanceof StartFailure ? error : new StartFailure(connectionFailure(error, address));
  } finally {
    await client.end().catch(() => undefined);
  }
}

function parse(connectionString: string): URL {
  if (!URL.canParse(connectionString) || !/^postgres(ql)?:$/.test(new URL(connectionString).protocol)) {
    throw new StartFailure("DATABASE_URL is not an address such as postgresql://user:password@host:5432/database");
  }
  return new URL(connectionString);
}

function connectionFailure(error: unknown, address: URL): string {
  const { code = "", message = String(error) } = error as { code?: string; message?: string };
  const place = `${address.hostname}:${address.port || "5432"}`;
  if (code.startsWith("28")) return `DATABASE_URL: ${place} refuses the user ${address.username} or its password.`;
  if (code === "3D000") return `DATABASE_URL: ${place} has no database ${address.pathname.slice(1)}. Create it first.`;
  return `DATABASE_URL cannot be reached: ${place} does not answer (${code || message}).`;
}
