import { PgBoss } from "pg-boss";

/** Asks for a job now, which else would come by in its own time. The portal that works for this database does it. */
export async function askForJob(databaseUrl: string, name: string): Promise<void> {
  const jobs = new PgBoss({ connectionString: databaseUrl, supervise: false, schedule: false });
  await jobs.start();
  await jobs.send(name, {});
  await jobs.stop();
}
