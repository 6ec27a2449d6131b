/**
 * At most so many mails that are written together are due each minute, evenly: a code to sign in with never waits behind thousands.
 */
export const A_MINUTE = 200;

/** Seconds to wait after the n-th failed attempt; after the last one the office is shown the mail as failed. */
const DELAYS = [60, 5 * 60, 30 * 60, 2 * 3600, 6 * 3600, 12 * 3600, 24 * 3600];

/** Seconds until the next attempt after `attempts` failures, or nothing when it is time to give up (about two days). */
export function nextAttemptDelay(attempts: number): number | null {
  return DELAYS[attempts - 1] ?? null;
}
