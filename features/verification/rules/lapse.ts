const DAY_MS = 86_400_000;

/** Days before the end at which owners are reminded, and from the first of which they may renew (the issue's own numbers). */
export const FIRST_REMINDER_DAYS = 60;
export const SECOND_REMINDER_DAYS = 14;
/** For so long after the end somebody is still told that it has come. */
const TOLD_AFTER_DAYS = 30;

export type LapseNotice = "first" | "second" | "lapsed";

/**
 * What owners should have been told by `now` about a verification that counts until before `expiresAt`; null while it is early, or
 * so long ago that it is no news. Both are instants; days are of 24 hours.
 */
export function lapseNotice(expiresAt: Date, now: Date): LapseNotice | null {
  const days = (expiresAt.getTime() - now.getTime()) / DAY_MS;
  if (days > FIRST_REMINDER_DAYS || days <= -TOLD_AFTER_DAYS) return null;
  if (days > SECOND_REMINDER_DAYS) return "first";
  return days > 0 ? "second" : "lapsed";
}

/** The ends between which `lapseNotice` has something to say at `now`: after the first instant, until the second. */
export function noticedEnds(now: Date): { after: Date; until: Date } {
  const at = (days: number) => new Date(now.getTime() + days * DAY_MS);
  return { after: at(-TOLD_AFTER_DAYS), until: at(FIRST_REMINDER_DAYS) };
}

type Standing = { name: "verified"; verification: { expiresAt: Date } } | { name: "lapsed" | "withdrawn" | "never" };

/**
 * Whether an institution may prove itself anew at `now`: near the end or after it. What the office withdrew is not renewed by the
 * institution alone.
 */
export function isRenewable(standing: Standing, now: Date): boolean {
  if (standing.name === "verified") return lapseNotice(standing.verification.expiresAt, now) !== null;
  return standing.name === "lapsed";
}
