import "server-only";
import { isMember, type Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { fileStore } from "@/lib/storage/file-store.ts";
import { JOB_NAMES, type JobName, type JobState, jobState, type MailFigures, nextRun, SCHEDULES } from "./rules.ts";

export type JobHealth = {
  name: JobName;
  state: JobState;
  startedAt: Date | null;
  succeededAt: Date | null;
  failures: number;
  lastError: string;
  nextAt: Date;
};

export type Health = {
  mail: MailFigures;
  jobs: JobHealth[];
  /** How long the database took to answer, in milliseconds. */
  databaseMs: number;
  /** Room left where files are kept, in bytes; null when nothing can be written there. */
  storageFree: number | null;
};

/** How mail, jobs, database and storage stand at `now`: a few small reads. NotFound for everybody but the office. */
export async function getHealth(viewer: Viewer, now: Date): Promise<Health> {
  if (!viewer.isOffice || !isMember(viewer)) throw new NotFound();
  const asked = performance.now();
  await database().$queryRaw`SELECT 1`;
  const databaseMs = performance.now() - asked;
  const [mail, runs, storageFree] = await Promise.all([readMail(now), readRuns(), readStorage()]);
  const knownSince = runs.reduce<Date | null>(
    (first, { startedAt }) => (first === null || startedAt < first ? startedAt : first),
    null,
  );
  const jobs = JOB_NAMES.map((name) => {
    const run = runs.find((one) => one.name === name) ?? null;
    return {
      name,
      state: jobState(SCHEDULES[name], run, knownSince, now),
      startedAt: run?.startedAt ?? null,
      succeededAt: run?.succeededAt ?? null,
      failures: run?.failures ?? 0,
      lastError: run?.lastError ?? "",
      nextAt: nextRun(SCHEDULES[name], now),
    };
  });
  return { mail, jobs, databaseMs, storageFree };
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Each figure by an index of its own; what was sent long ago is not counted. A mailing is spread over time: what waits is counted from when it is due. */
async function readMail(now: Date): Promise<MailFigures> {
  const [figures] = await database().$queryRaw<[MailFigures]>`
    SELECT
      (SELECT count(*)::int FROM outbox WHERE status = 'queued') AS waiting,
      (SELECT count(*)::int FROM outbox WHERE status = 'queued' AND attempts > 0) AS retried,
      (SELECT count(*)::int FROM outbox WHERE status = 'failed') AS failed,
      (SELECT count(*)::int FROM outbox WHERE sent_at > ${new Date(now.getTime() - DAY_MS)}) AS "sentInADay",
      (SELECT count(*)::int FROM outbox WHERE returned_at > ${new Date(now.getTime() - DAY_MS)}) AS "returnedInADay",
      (SELECT min(next_attempt_at) FROM outbox WHERE status = 'queued' AND attempts = 0) AS "oldestWaiting"`;
  return figures;
}

function readRuns() {
  return database().jobRun.findMany({
    select: { name: true, startedAt: true, endedAt: true, succeededAt: true, failures: true, lastError: true },
    take: 100,
  });
}

async function readStorage(): Promise<number | null> {
  return fileStore()
    .room()
    .catch(() => null);
}
