import { Client } from "pg";
import { askForJob as askFor } from "@/tests/app/jobs.ts";

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
export const askForJob = (name: string) => askFor(process.env.E2E_DATABASE ?? "", name);
