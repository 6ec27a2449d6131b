import type { Locale } from "@/lib/i18n/locales.ts";
import { SECOND_CALENDARS, type SecondCalendar } from "@/lib/time/second-calendar.ts";

/** What an address may say about the second calendar. */
export const CALENDAR_CHOICES = ["none", ...SECOND_CALENDARS] as const;
export type CalendarChoice = (typeof CALENDAR_CHOICES)[number];

const USUAL: Record<Locale, SecondCalendar | null> = {
  en: null,
  "zh-CN": "chinese",
  ru: null,
  ar: "hijri",
  fr: null,
  es: null,
};

/** The calendar that readers of a language usually keep beside the Gregorian one, or none. */
export function usualCalendar(locale: Locale): SecondCalendar | null {
  return USUAL[locale];
}

/** The second calendar in force: as asked, else the usual one of the language; null when there is none. */
export function calendarInForce(asked: CalendarChoice | undefined, locale: Locale): SecondCalendar | null {
  if (asked === undefined) return usualCalendar(locale);
  return asked === "none" ? null : asked;
}
