import "server-only";
import Holidays from "date-holidays";
import { addDays, dateInZone } from "./day.ts";

export type Holiday = { day: string; name: string };

/** What is known of a country or region, read once: the rules of all of them are one large table. */
const known = new Map<string, Holidays | null>();

function rulesOf(country: string): Holidays | null {
  let rules = known.get(country);
  if (rules === undefined) {
    const read = new Holidays(country);
    rules = read.getHolidays(2026)?.length ? read : null;
    known.set(country, rules);
  }
  return rules;
}

/** Says whether public holidays of a country or region (ISO 3166-1) are known at all. */
export const knowsHolidays = (country: string): boolean => rulesOf(country) !== null;

/**
 * The public holiday of a country or region on a day (YYYY-MM-DD there), named in the reader's language where the table has
 * it, else in the country's own; null when there is none or nothing is known. What moves with the moon is reckoned and may
 * be proclaimed a day off.
 */
export function holidayOn(country: string, day: string, locale: string): Holiday | null {
  const rules = rulesOf(country);
  if (!rules) return null;
  const zone = rules.getTimezones()[0] ?? "UTC";
  const language = locale.split("-")[0] ?? "en";
  // A holiday of several days may have begun in the year before.
  const years = [...new Set([Number(addDays(day, -14).slice(0, 4)), Number(day.slice(0, 4))])];
  const found = years
    .flatMap((year) => rules.getHolidays(year, language) ?? [])
    .find(({ type, date, end }) => {
      if (type !== "public") return false;
      // Those of the moon begin the evening before the day they are named for, and end in an evening.
      return date.slice(0, 10) <= day && day <= dateInZone(new Date(end.getTime() - 1), zone);
    });
  return found ? { day, name: found.name } : null;
}
