import "server-only";
import Holidays from "date-holidays";
import { LRUCache } from "lru-cache";
import { addDays, dateInZone } from "./day.ts";

export type Holiday = { day: string; name: string };

/** A public holiday with its first and last day, YYYY-MM-DD there. */
type Span = { first: string; last: string; name: string };

/** Of any year: a country without rules has no holidays in this one either. */
const SOME_YEAR = 2026;

/** What is known of a country or region, read once: the rules of all of them are one large table. */
const known = new Map<string, Holidays | null>();
/** Holidays as they were reckoned, by country or region, year and language: a series asks for the same year for each of its days. */
const reckoned = new LRUCache<string, Span[]>({ max: 2000 });

function rulesOf(country: string): Holidays | null {
  let rules = known.get(country);
  if (rules === undefined) {
    const read = new Holidays(country);
    rules = read.getHolidays(SOME_YEAR)?.length ? read : null;
    known.set(country, rules);
  }
  return rules;
}

function spansOf(country: string, year: number, language: string): Span[] {
  const key = `${country} ${year} ${language}`;
  const before = reckoned.get(key);
  if (before) return before;
  const rules = rulesOf(country);
  const zone = rules?.getTimezones()[0] ?? "UTC";
  const spans = (rules?.getHolidays(year, language) ?? [])
    .filter(({ type }) => type === "public")
    // Those of the moon begin the evening before the day they are named for, and end in an evening.
    .map(({ date, end, name }) => ({
      first: date.slice(0, 10),
      last: dateInZone(new Date(end.getTime() - 1), zone),
      name,
    }));
  reckoned.set(key, spans);
  return spans;
}

/** Says whether public holidays of a country or region (ISO 3166-1) are known at all. */
export const knowsHolidays = (country: string): boolean => rulesOf(country) !== null;

/**
 * The public holiday of a country or region on a day (YYYY-MM-DD there), named in the reader's language where the table has
 * it, else in the country's own; null when there is none or nothing is known. What moves with the moon is reckoned and may
 * be proclaimed a day off.
 */
export function holidayOn(country: string, day: string, locale: string): Holiday | null {
  const language = locale.split("-")[0] ?? "en";
  // A holiday of several days may have begun in the year before.
  const years = [...new Set([addDays(day, -14), day].map((one) => Number(one.slice(0, 4))))];
  const found = years
    .flatMap((year) => spansOf(country, year, language))
    .find(({ first, last }) => first <= day && day <= last);
  return found ? { day, name: found.name } : null;
}
