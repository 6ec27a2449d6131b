import { Temporal } from "temporal-polyfill";
import { zonedDateTime } from "@/lib/time/zone.ts";
import type { DigestFrequency } from "@/prisma/generated/enums.ts";

export const FREQUENCIES = ["daily", "weekly"] as const satisfies readonly DigestFrequency[];

/** Saved searches a person may have. */
export const MOST_SAVED = 50;

/** Before people's day begins, in their own zone. */
const MORNING = Temporal.PlainTime.from("08:00");
const MONDAY = 1;

/**
 * The instant of the next digest after `now`: eight in the morning in `timeZone` (IANA), the next day at the latest or,
 * weekly, the next Monday. Where the clocks skip that hour it is the hour after.
 */
export function nextDigestAt(frequency: DigestFrequency, timeZone: string, now: Date): Date {
  const here = zonedDateTime(now, timeZone);
  const isMailDay = (day: Temporal.PlainDate) => frequency === "daily" || day.dayOfWeek === MONDAY;
  let day = here.toPlainDate();
  for (;;) {
    const morning = day.toZonedDateTime({ timeZone, plainTime: MORNING });
    if (isMailDay(day) && morning.epochMilliseconds > now.getTime()) return new Date(morning.epochMilliseconds);
    day = day.add({ days: 1 });
  }
}

/**
 * Up to which instant a look at `now` may count listings as seen. A listing says when it was published before its
 * transaction is there for others to read, so the last minutes are left to the next look. No transaction lasts longer.
 */
export function settledBefore(now: Date): Date {
  return new Date(now.getTime() - 5 * 60_000);
}
