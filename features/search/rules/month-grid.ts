import { endOfMonth, endOfWeek, parseDate, startOfWeek } from "@internationalized/date";

/**
 * Regions that a bare language tag does not name. English follows the British order that the portal writes dates in. Arabic
 * stays without one: CLDR then takes Egypt, so the week begins on Saturday as in most Arab countries (docs/decisions/).
 */
function weekLocale(locale: string): string {
  return locale === "en" ? "en-GB" : locale;
}

/** The weeks that a month (YYYY-MM) touches as a language's readers draw them: rows of seven dates YYYY-MM-DD. */
export function weeksOf(month: string, locale: string): string[][] {
  const first = parseDate(`${month}-01`);
  const last = endOfWeek(endOfMonth(first), weekLocale(locale));
  const weeks: string[][] = [];
  for (let day = startOfWeek(first, weekLocale(locale)); day.compare(last) <= 0; day = day.add({ weeks: 1 })) {
    const start = day;
    weeks.push(Array.from({ length: 7 }, (_, days) => start.add({ days }).toString()));
  }
  return weeks;
}

/** The dates from one to another, both YYYY-MM-DD and included, at most `limit` of them. */
export function daysBetweenDates(from: string, to: string, limit: number): string[] {
  const days: string[] = [];
  const last = parseDate(to);
  for (let day = parseDate(from); day.compare(last) <= 0 && days.length < limit; day = day.add({ days: 1 })) {
    days.push(day.toString());
  }
  return days;
}
