import { isChinese } from "@/lib/i18n/locales.ts";
import { chineseDate, chineseWords } from "./chinese-calendar.ts";
import { dateColumn } from "./day.ts";

/** The calendars that can stand beside the Gregorian one, by the names that addresses use. */
export const SECOND_CALENDARS = ["hijri", "persian", "buddhist", "chinese", "hebrew", "indian", "ethiopic"] as const;
export type SecondCalendar = (typeof SECOND_CALENDARS)[number];

/** Names of CLDR. Hijri is the one of Umm al-Qura, which is published ahead and so the same for every reader. */
const CLDR_NAMES: Record<SecondCalendar, string> = {
  hijri: "islamic-umalqura",
  persian: "persian",
  buddhist: "buddhist",
  chinese: "chinese",
  hebrew: "hebrew",
  indian: "indian",
  ethiopic: "ethiopic",
};

export type SecondDate = {
  /** In Western digits as everywhere; Chinese days in Chinese as they are said (初一). */
  day: string;
  /** The month's name; its number for Chinese months outside Chinese, which has no names for them. */
  month: string;
  year: string;
  /** A leap month of the Chinese calendar. */
  isLeapMonth: boolean;
};

/** A date YYYY-MM-DD as a second calendar has it, in the words of a language; null beyond that calendar's tables. */
export function secondDate(locale: string, calendar: SecondCalendar, plainDate: string): SecondDate | null {
  if (calendar === "chinese") return inChineseCalendar(locale, plainDate);
  const parts = formatter(locale, calendar).formatToParts(dateColumn(plainDate));
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? "";
  const month = isChinese(locale) ? monthInChinese(calendar, plainDate, part("month")) : part("month");
  return { day: part("day"), month, year: part("year"), isLeapMonth: false };
}

/**
 * CLDR numbers the months of every calendar in Chinese. Where they have numbers of their own a number is what is said; the months
 * of the Hebrew calendar have names only, and another number in a leap year.
 */
function monthInChinese(calendar: SecondCalendar, plainDate: string, number: string): string {
  if (calendar !== "hebrew") return `${Number(number)}月`;
  const parts = formatter("en", calendar).formatToParts(dateColumn(plainDate));
  const name = parts.find(({ type }) => type === "month")?.value ?? "";
  return HEBREW_MONTHS_IN_CHINESE[name] ?? name;
}

const HEBREW_MONTHS_IN_CHINESE: Record<string, string> = {
  Tishri: "提斯利月",
  Heshvan: "玛西班月",
  Kislev: "基斯流月",
  Tevet: "提别月",
  Shevat: "细罢特月",
  Adar: "亚达月",
  "Adar I": "第一亚达月",
  "Adar II": "第二亚达月",
  Nisan: "尼散月",
  Iyar: "以珥月",
  Sivan: "西弯月",
  Tamuz: "搭模斯月",
  Av: "埃波月",
  Elul: "以禄月",
};

function inChineseCalendar(locale: string, plainDate: string): SecondDate | null {
  const date = chineseDate(plainDate);
  if (!date) return null;
  if (isChinese(locale)) return { ...chineseWords(date), isLeapMonth: date.isLeap };
  return { day: String(date.day), month: String(date.month), year: String(date.year), isLeapMonth: date.isLeap };
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, calendar: SecondCalendar): Intl.DateTimeFormat {
  const key = `${locale}|${calendar}`;
  const existing = formatters.get(key);
  if (existing) return existing;
  const region = locale === "en" ? "en-GB" : locale;
  const made = new Intl.DateTimeFormat(`${region}-u-ca-${CLDR_NAMES[calendar]}-nu-latn`, {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  formatters.set(key, made);
  return made;
}

/** What a calendar is called in a language. */
export function calendarName(locale: string, calendar: SecondCalendar): string {
  return new Intl.DisplayNames([locale], { type: "calendar" }).of(CLDR_NAMES[calendar]) ?? calendar;
}
