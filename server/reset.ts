import { rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { Client } from "pg";
import { checkDatabase, DATA_FOLDER } from "./database.ts";
import { removeEmbeddedDatabase } from "./embedded-database.ts";
import { runningInstance } from "./instance.ts";
import { StartFailure } from "./progress.ts";

/** `npm run db:reset`: removes everything the portal holds, after asking. Answers an exit code. */
export async function resetDatabase(agreed: boolean): Promise<number> {
  const running = await runningInstance();
  if (running !== undefined) throw new StartFailure(`Stop the portal first: it runs at ${running}`);
  const given = process.env.DATABASE_URL;
  const target = given ? `the database ${new URL(given).pathname.slice(1)} on ${new URL(given).host}` : DATA_FOLDER;
  if (!agreed && !(await agrees(target))) {
    process.stdout.write("  Nothing was removed.\n");
    return 1;
  }
  if (given) await emptyDatabase(given);
  else removeEmbeddedDatabase(DATA_FOLDER);
  rmSync(join(DATA_FOLDER, "files"), { recursive: true, force: true });
  process.stdout.write("  Removed. The next start makes everything anew.\n");
  return 0;
}

async function agrees(target: string): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new StartFailure("Nobody is there to be asked. To go ahead: npm run db:reset -- --yes");
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    `  This removes every listing, registration and file in ${target}. Type yes: `,
  );
  terminal.close();
  return answer.trim() === "yes";
}

async function emptyDatabase(connectionString: string): Promise<void> {
  await checkDatabase(connectionString);
  const client = new Client({ connectionString });
  await client.connect();
  await client.query("DROP SCHEMA IF EXISTS pgboss CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  await client.end();
}
