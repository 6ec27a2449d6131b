import { Client } from "pg";
import { PgBoss } from "pg-boss";

/** Moves what is written in the portal's database back or forth, as if time had passed. */
export async function movedInTime(...changes: [sql: string, ...values: unknown[]][]): Promise<void> {
  const database = new Client({ connectionString: process.env.E2E_DATABASE });
  await database.connect();
  try {
    for (const [sql, ...values] of changes) await database.query(sql, values);
  } finally {
    await database.end();
  }
}

/** Asks for a job now, which else would come by in its own time. */
export async function askForJob(name: string): Promise<void> {
  const jobs = new PgBoss({ connectionString: process.env.E2E_DATABASE ?? "", supervise: false, schedule: false });
  await jobs.start();
  await jobs.send(name, {});
  await jobs.stop();
}
