import "server-only";
import { database } from "@/lib/db.ts";
import type { JobName } from "./rules.ts";

/**
 * Does a job's work and writes down how it went, for the office. A failure is thrown on, so that whoever runs the job may try again; what
 * it said is left to the log, because it may name people.
 */
export async function runNoted(name: JobName, work: () => Promise<unknown>): Promise<void> {
  const startedAt = new Date();
  await database().jobRun.upsert({
    where: { name },
    create: { name, startedAt },
    update: { startedAt },
    select: { name: true },
  });
  try {
    await work();
  } catch (error) {
    const lastError = error instanceof Error ? error.name.slice(0, 120) : "unknown";
    await note(name, { endedAt: new Date(), failures: { increment: 1 }, lastError });
    throw error;
  }
  const endedAt = new Date();
  await note(name, { endedAt, succeededAt: endedAt, failures: 0, lastError: "" });
}

type Note = { endedAt: Date; succeededAt?: Date; failures: number | { increment: number }; lastError: string };

async function note(name: JobName, data: Note): Promise<void> {
  await database().jobRun.update({ where: { name }, data, select: { name: true } });
}
