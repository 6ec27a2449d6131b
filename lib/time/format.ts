import { isChinese } from "@/lib/i18n/locales.ts";
import { remembering } from "@/lib/remember.ts";
import { isolate } from "@/lib/text/isolate.ts";
import { NO_BREAK_SPACE, withTimesTogether } from "@/lib/text/no-break.ts";
import { dateColumn, dateInZone, daysBetween } from "@/lib/time/day.ts";
import { keepDayWithMonth } from "@/lib/time/day-and-month.ts";

/**
 * How dates and times read in each interface language. Three choices hold everywhere: the Gregorian calendar and Western
 * digits, also in Arabic, because they agree with the tickets, letters and calendar entries we issue; the 24-hour
 * clock, because two zones stand side by side and an AM for a PM costs a journey; British order in English.
 */
function formattingLocale(locale: string): string {
  return `${locale === "en" ? "en-GB" : locale}-u-ca-gregory-nu-latn`;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times what using it does. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}|${JSON.stringify(options)}`;
  const existing = formatters.get(key);
  if (existing) return existing;
  if (formatters.size > 2000) formatters.clear();
  const made = new Intl.DateTimeFormat(formattingLocale(locale), { hourCycle: "h23", ...options });
  formatters.set(key, made);
  return made;
}

export type DateStyle = "full" | "long" | "medium" | "short" | "monthDay";

const DATE_STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  full: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  long: { day: "numeric", month: "long", year: "numeric" },
  medium: { day: "numeric", month: "short", year: "numeric" },
  short: { day: "2-digit", month: "2-digit", year: "numeric" },
  monthDay: { day: "numeric", month: "short" },
};

const TIME: Intl.DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit" };

/** A date YYYY-MM-DD, such as a deadline or the day an exhibition opens. */
export function formatDate(locale: string, plainDate: string, style: DateStyle = "long"): string {
  return keepDayWithMonth(
    formatter(locale, { ...DATE_STYLES[style], timeZone: "UTC" }).formatToParts(dateColumn(plainDate)),
  );
}

/** Two dates YYYY-MM-DD as one run; what they share is said once. */
export function formatDateRange(locale: string, from: string, to: string, style: DateStyle = "long"): string {
  if (from !== to && isChinese(locale)) return chineseDateRange(locale, from, to, style);
  const format = formatter(locale, { ...DATE_STYLES[style], timeZone: "UTC" });
  return keepDayWithMonth(format.formatRangeToParts(dateColumn(from), dateColumn(to)));
}

/** The date of an instant in an IANA zone. */
export function formatDateInZone(locale: string, instant: Date, zone: string, style: DateStyle = "long"): string {
  return keepDayWithMonth(formatter(locale, { ...DATE_STYLES[style], timeZone: zone }).formatToParts(instant));
}

/** The time of day of an instant in an IANA zone. */
export function formatTime(locale: string, instant: Date, zone: string): string {
  return formatter(locale, { ...TIME, timeZone: zone }).format(instant);
}

/** The time of day with the offset of its zone (`19:00 GMT+8`), on one line. */
export function formatTimeAndZone(locale: string, instant: Date, zone: string): string {
  return `${formatTime(locale, instant, zone)}${NO_BREAK_SPACE}${zoneName(zone, locale, instant, "short")}`;
}

/** A wall time of day, HH:MM, as opening hours have it. */
export function formatTimeOfDay(locale: string, time: string): string {
  return formatter(locale, { ...TIME, timeZone: "UTC" }).format(new Date(`1970-01-01T${time}:00Z`));
}

/** Date and time of an instant in an IANA zone; the zone itself is said by `zoneName`. */
export function formatDateTimeInZone(locale: string, instant: Date, zone: string, style: DateStyle = "full"): string {
  return keepDayWithMonth(formatter(locale, { ...DATE_STYLES[style], ...TIME, timeZone: zone }).formatToParts(instant));
}

/** From one instant to another in an IANA zone, with dates and times; a shared date is said once. */
export function formatRange(locale: string, start: Date, end: Date, zone: string, style: DateStyle = "full"): string {
  return rangeOf(locale, start.getTime(), end.getTime(), zone, style);
}

/** A range takes ten times as long to write as a date, and a feed has hundreds of them. */
const rangeOf = remembering(
  5000,
  (locale: string, from: number, to: number, zone: string, style: DateStyle): string => {
    const [start, end] = [new Date(from), new Date(to)];
    if (isChinese(locale) && dateInZone(start, zone) !== dateInZone(end, zone)) {
      return `${formatDateTimeInZone(locale, start, zone, style)}至${formatDateTimeInZone(locale, end, zone, style)}`;
    }
    const format = formatter(locale, { ...DATE_STYLES[style], ...TIME, timeZone: zone });
    return withTimesTogether(keepDayWithMonth(format.formatRangeToParts(start, end)));
  },
);

/** Only the times of day between two instants in an IANA zone. */
export function formatTimeRange(locale: string, start: Date, end: Date, zone: string): string {
  return withTimesTogether(formatter(locale, { ...TIME, timeZone: zone }).formatRange(start, end));
}

/** A month YYYY-MM as a heading. */
export function formatMonth(locale: string, month: string): string {
  return formatter(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(dateColumn(`${month}-01`));
}

/** What an IANA zone is called at an instant, in words, or as an offset (`GMT+8`) with style `short`. */
export function zoneName(zone: string, locale: string, at: Date, style: "long" | "short" = "long"): string {
  return nameOfZone(zone, locale, at.getTime(), style);
}

const nameOfZone = remembering(5000, (zone: string, locale: string, at: number, style: "long" | "short"): string => {
  const told = (timeZoneName: "long" | "longOffset" | "shortOffset") =>
    formatter(locale, { timeZone: zone, timeZoneName, day: "numeric" })
      .formatToParts(at)
      .find(({ type }) => type === "timeZoneName")?.value ?? zone;
  if (style === "short") return told("shortOffset");
  const name = told("long");
  // A zone without a name in this language is told by its offset, and an offset is written in one way everywhere.
  if (name === told("longOffset")) return told("shortOffset");
  // Russian calls some zones by the country alone, which beside a time reads like a place.
  return locale === "ru" && !/врем|GMT|UTC/i.test(name) ? `время: ${name}` : name;
});

/** A zone by what its clock is called at an instant, and by its own name: two places may share the one. */
export function zoneInWords(zone: string, locale: string, at: Date): string {
  return `${zoneName(zone, locale, at)} (${isolate(zone)})`;
}

export type DateParts = { day: string; month: string; weekday: string; year: string };

/** The pieces of a date in an IANA zone, each to be set on its own: the large day, the short month and weekday, the year. */
export function dateParts(locale: string, instant: Date, zone: string): DateParts {
  // One by one: beside a numeric month some languages write the day with a zero in front.
  const digit = (type: "day" | "year") =>
    formatter(locale, { [type]: "numeric", timeZone: zone })
      .formatToParts(instant)
      .find((part) => part.type === type)?.value ?? "";
  return {
    day: digit("day"),
    month: monthBesideDay(locale, instant, zone),
    weekday: formatter(locale, { weekday: "short", timeZone: zone }).format(instant),
    year: digit("year"),
  };
}

/** Beside its day a Russian month stands in the genitive (5 мая, not 5 май); a Chinese one loses its word there (3, not 3月). */
function monthBesideDay(locale: string, instant: Date, zone: string): string {
  const besideDay = formatter(locale, { day: "numeric", month: "short", timeZone: zone })
    .formatToParts(instant)
    .find(({ type }) => type === "month")?.value;
  if (besideDay !== undefined && !/^\d+$/.test(besideDay)) return besideDay;
  return formatter(locale, { month: "short", timeZone: zone }).format(instant);
}

/** The pieces of a date YYYY-MM-DD. */
export function plainDateParts(locale: string, plainDate: string): DateParts {
  return dateParts(locale, dateColumn(plainDate), "UTC");
}

/** Names of the ISO weekdays, Monday first. */
export function weekdayNames(locale: string, style: "long" | "short" = "long"): string[] {
  // 5 January 1970 was a Monday.
  return Array.from({ length: 7 }, (_, index) =>
    formatter(locale, { weekday: style, timeZone: "UTC" }).format(new Date(Date.UTC(1970, 0, 5 + index))),
  );
}

/** How far a date is from another, both YYYY-MM-DD, in words: "tomorrow", "in 3 days", "2 days ago". */
export function relativeDays(locale: string, from: string, to: string): string {
  return new Intl.RelativeTimeFormat(formattingLocale(locale), { numeric: "auto" }).format(
    daysBetween(from, to),
    "day",
  );
}

/** CLDR writes Chinese ranges with slashes (2026/11/23 – 2027/1/4) whatever style is asked for. */
function chineseDateRange(locale: string, from: string, to: string, style: DateStyle): string {
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const { year: _year, ...withoutYear } = DATE_STYLES[style];
  const end = formatter(locale, { ...(sameYear ? withoutYear : DATE_STYLES[style]), timeZone: "UTC" });
  return `${formatDate(locale, from, style)}至${end.format(dateColumn(to))}`;
}
