import { Temporal } from "temporal-polyfill";
import { addDays, dateInZone, weekdayOf } from "@/lib/time/day.ts";

const HOUR_MS = 3_600_000;

/** Days of rest (ISO weekdays) where they are not Saturday and Sunday. */
const REST: Record<string, readonly number[]> = { EG: [5, 6], OM: [5, 6], BD: [5, 6], IR: [4, 5] };

/** The instant so many days (and parts of them) before `now`. */
export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 24 * HOUR_MS);
}

/** The date, YYYY-MM-DD, so many days after today in a zone. */
export function dayIn(now: Date, days: number, zone: string): string {
  return addDays(dateInZone(now, zone), days);
}

/** The first of the month after a date, YYYY-MM-DD. */
export function nextFirstOfMonth(plainDate: string): string {
  return Temporal.PlainDate.from(plainDate).with({ day: 1 }).add({ months: 1 }).toString();
}

/** How many days a date must move on to be a working day in a country or region. */
export function daysToWork(plainDate: string, country: string): number {
  const rest = REST[country] ?? [6, 7];
  const days = [0, 1, 2].find((shift) => !rest.includes(weekdayOf(addDays(plainDate, shift))));
  return days ?? 0;
}
