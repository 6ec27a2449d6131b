/** When a job runs: every so many minutes of the hour, or once an hour at a minute of it. */
export type Schedule = { everyMinutes: number } | { atMinute: number };

/** The recurring jobs, by name, with when they run. A job that is added here is registered, watched and told of at the office. */
export const SCHEDULES = {
  "sweep-expired": { atMinute: 17 },
  "send-due-digests": { everyMinutes: 5 },
  "tell-of-lapses": { atMinute: 41 },
  "finish-imports": { everyMinutes: 2 },
  "read-lists-anew": { everyMinutes: 10 },
  "find-look-alikes": { everyMinutes: 10 },
  "refresh-search-entries": { everyMinutes: 1 },
  "publish-due-listings": { everyMinutes: 1 },
  "ask-whether-true": { atMinute: 53 },
  "shred-answers": { atMinute: 29 },
  "shred-letters": { atMinute: 47 },
  "pass-on-places": { everyMinutes: 1 },
  "write-letters": { everyMinutes: 10 },
  "forget-registrations": { atMinute: 53 },
  "remind-delegations": { everyMinutes: 10 },
  "read-returned-mail": { everyMinutes: 5 },
} as const satisfies Record<string, Schedule>;

export type JobName = keyof typeof SCHEDULES;
export const JOB_NAMES = Object.keys(SCHEDULES) as JobName[];

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;

/** How the queue of jobs writes a schedule. */
export function cronOf(schedule: Schedule): string {
  if ("atMinute" in schedule) return `${schedule.atMinute} * * * *`;
  return schedule.everyMinutes === 1 ? "* * * * *" : `*/${schedule.everyMinutes} * * * *`;
}

/** The first moment after `now` at which a schedule is due. */
export function nextRun(schedule: Schedule, now: Date): Date {
  const minute = Math.floor(now.getTime() / MINUTE_MS) + 1;
  const inHour = minute % HOUR_MINUTES;
  const wait =
    "atMinute" in schedule
      ? (schedule.atMinute - inHour + HOUR_MINUTES) % HOUR_MINUTES
      : (schedule.everyMinutes - (inHour % schedule.everyMinutes)) % schedule.everyMinutes;
  return new Date((minute + wait) * MINUTE_MS);
}

export type Run = { startedAt: Date; endedAt: Date | null; failures: number };

/** `waiting`: it has not run yet and need not have. `late`: two of its turns have passed without a run. */
export type JobState = "in-order" | "failing" | "late" | "waiting";

/** Minutes that a turn may be behind without anything being wrong. */
const GRACE_MINUTES = 3;

/** How a job stands at `now`, given its last run and since when this database has known of jobs. */
export function jobState(schedule: Schedule, run: Run | null, knownSince: Date | null, now: Date): JobState {
  const between = "atMinute" in schedule ? HOUR_MINUTES : schedule.everyMinutes;
  const patience = (2 * between + GRACE_MINUTES) * MINUTE_MS;
  const since = run?.startedAt ?? knownSince;
  if (since !== null && now.getTime() - since.getTime() > patience) return "late";
  if (!run) return "waiting";
  return run.failures > 0 ? "failing" : "in-order";
}

export type MailFigures = {
  waiting: number;
  /** Of those that wait, how many were tried before. */
  retried: number;
  failed: number;
  sentInADay: number;
  returnedInADay: number;
  oldestWaiting: Date | null;
};

/** Longer than this, mail that was never tried means that nobody sends. */
const MAIL_PATIENCE_MINUTES = 15;

/** How the mail stands at `now`: nobody sends it, some could not be sent, or all is well. */
export function mailState(
  { waiting, failed, oldestWaiting }: MailFigures,
  now: Date,
): "in-order" | "stuck" | "some-failed" {
  const age = oldestWaiting === null ? 0 : now.getTime() - oldestWaiting.getTime();
  if (waiting > 0 && age > MAIL_PATIENCE_MINUTES * MINUTE_MS) return "stuck";
  return failed > 0 ? "some-failed" : "in-order";
}

/** Slower than this, every page is. */
const SLOW_DATABASE_MS = 500;

export function databaseState(milliseconds: number): "in-order" | "slow" {
  return milliseconds > SLOW_DATABASE_MS ? "slow" : "in-order";
}

const GIGABYTE = 1e9;

/** Null: nothing can be written there. */
export function storageState(freeBytes: number | null): "in-order" | "nearly-full" | "broken" {
  if (freeBytes === null) return "broken";
  return freeBytes < GIGABYTE ? "nearly-full" : "in-order";
}

/** Free room in whole gigabytes, one decimal below ten. */
export function gigabytes(bytes: number): number {
  const amount = bytes / GIGABYTE;
  return amount < 10 ? Math.floor(amount * 10) / 10 : Math.floor(amount);
}
