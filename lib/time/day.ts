import { Temporal } from "temporal-polyfill";
import { zonedDateTime } from "@/lib/time/zone.ts";

/** The first instant of a date (YYYY-MM-DD) in an IANA zone; not always midnight, for clocks may skip it. */
export function startOfDay(plainDate: string, zone: string): Date {
  return new Date(Temporal.PlainDate.from(plainDate).toZonedDateTime(zone).epochMilliseconds);
}

/**
 * The last millisecond of a date (YYYY-MM-DD) in an IANA zone: a deadline on that day is met when `at <= endOfDay`.
 * It still falls on the day itself, so that it can be shown as the day.
 */
export function endOfDay(plainDate: string, zone: string): Date {
  return new Date(startOfDay(nextDay(plainDate), zone).getTime() - 1);
}

/** The date YYYY-MM-DD of a value read from a date column, which the database client gives as UTC midnight. */
export function plainDateOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** A date YYYY-MM-DD as the value to write into a date column: UTC midnight. */
export function dateColumn(plainDate: string): Date {
  return new Date(`${Temporal.PlainDate.from(plainDate).toString()}T00:00:00.000Z`);
}

/** The date YYYY-MM-DD that calendars in an IANA zone show at an instant. */
export function dateInZone(instant: Date, zone: string): string {
  return zonedDateTime(instant, zone).toPlainDate().toString();
}

/** The date after a date, both YYYY-MM-DD. */
export function nextDay(plainDate: string): string {
  return addDays(plainDate, 1);
}

/** The date so many days after a date, both YYYY-MM-DD; negative days go back. */
export function addDays(plainDate: string, days: number): string {
  return Temporal.PlainDate.from(plainDate).add({ days }).toString();
}

/** Whole days from one date to another, both YYYY-MM-DD; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "day" }).days;
}

/** ISO weekday of a date YYYY-MM-DD: 1 is Monday, 7 is Sunday. */
export function weekdayOf(plainDate: string): number {
  return Temporal.PlainDate.from(plainDate).dayOfWeek;
}

/** Is this a month YYYY-MM? */
export function isMonth(text: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text);
}

/** A month (YYYY-MM) in an IANA zone: its first and last date, its first instant, and the first instant after it. */
export function monthRange(month: string, zone: string): { firstDay: string; lastDay: string; start: Date; end: Date } {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  const following = first.add({ months: 1 });
  return {
    firstDay: first.toString(),
    lastDay: following.subtract({ days: 1 }).toString(),
    start: startOfDay(first.toString(), zone),
    end: startOfDay(following.toString(), zone),
  };
}
