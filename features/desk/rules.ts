import { addDays, dateInZone, weekdayOf } from "@/lib/time/day.ts";

/** So many weeks of registrations are shown, the one that runs as the last. */
export const WEEKS_SHOWN = 12;

/** The Monday (YYYY-MM-DD, UTC) of each week shown at `now`, the oldest first. */
export function weeksBefore(now: Date): string[] {
  const today = dateInZone(now, "UTC");
  const monday = addDays(today, 1 - weekdayOf(today));
  return Array.from({ length: WEEKS_SHOWN }, (_, index) => addDays(monday, 7 * (index - WEEKS_SHOWN + 1)));
}

export type Week = { monday: string; registrations: number; people: number };

/** Every week shown, those without a registration too. */
export function fillWeeks(counted: readonly Week[], now: Date): Week[] {
  return weeksBefore(now).map(
    (monday) => counted.find((week) => week.monday === monday) ?? { monday, registrations: 0, people: 0 },
  );
}

/** How long a bar is, in whole percent of the longest: what is not nothing is seen. */
export function share(amount: number, most: number): number {
  if (amount <= 0 || most <= 0) return 0;
  return Math.min(100, Math.max(2, Math.round((amount / most) * 100)));
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Days that are left at `now` until an end; the day that has begun counts. */
export function daysLeft(end: Date, now: Date): number {
  return Math.max(0, Math.ceil((end.getTime() - now.getTime()) / DAY_MS));
}
