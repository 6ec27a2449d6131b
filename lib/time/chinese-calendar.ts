import { addDays, daysBetween } from "./day.ts";

/** A day of the Chinese calendar. `year` is the Gregorian one in which its year begins. */
export type ChineseDate = { year: number; month: number; isLeap: boolean; day: number };

/**
 * The years 1999 to 2099 as the Hong Kong Observatory and the standard GB/T 33661-2017 publish them. ICU computes new moons too
 * coarsely: it begins five months of this century a day late or early, among them the new year of 2027 and of 2030. Each year: the
 * leap month in the last four bits (0: none), before them the months 1 to 12 from the highest bit on, set when they
 * have 30 days and not 29, and before those whether the leap month has 30.
 */
const YEARS: readonly number[] = `
  092e0 0c960 0d954 0d4a0 0da50 07552 056a0 0abb7 025d0 092d0 0cab5 0a950
  0b4a0 0baa4 0ad50 055d9 04ba0 0a5b0 15176 052b0 0a930 07954 06aa0 0ad50
  05b52 04b60 0a6e6 0a4e0 0d260 0ea65 0d530 05aa0 076a3 096d0 04afb 04ad0
  0a4d0 1d0b6 0d250 0d520 0dd45 0b5a0 056d0 055b2 049b0 0a577 0a4b0 0aa50
  1b255 06d20 0ada0 14b63 09370 049f8 04970 064b0 168a6 0ea50 06b20 1a6c4
  0aae0 092e0 0d2e3 0c960 0d557 0d4a0 0da50 05d55 056a0 0a6d0 055d4 052d0
  0a9b8 0a950 0b4a0 0b6a6 0ad50 055a0 0aba4 0a5b0 052b0 0b273 06930 07337
  06aa0 0ad50 14b55 04b60 0a570 054e4 0d160 0e968 0d520 0daa0 16aa6 056d0
  04ae0 0a9d4 0a2d0 0d150 0f252`
  .trim()
  .split(/\s+/)
  .map((year) => Number.parseInt(year, 16));

const FIRST_YEAR = 1999;
/** The first day of 1999. */
const FIRST_DAY = "1999-02-16";

/** The day of the Chinese calendar on a date YYYY-MM-DD; null before 16 February 1999 and after the year 2099. */
export function chineseDate(plainDate: string): ChineseDate | null {
  let left = daysBetween(FIRST_DAY, plainDate);
  if (left < 0) return null;
  for (const [index, year] of YEARS.entries()) {
    for (const month of monthsOf(year)) {
      if (left < month.days)
        return { year: FIRST_YEAR + index, month: month.month, isLeap: month.isLeap, day: left + 1 };
      left -= month.days;
    }
  }
  return null;
}

/** The date YYYY-MM-DD on which a Chinese year begins; `year` from 1999 to 2099. */
export function chineseNewYear(year: number): string {
  const days = YEARS.slice(0, year - FIRST_YEAR)
    .flatMap(monthsOf)
    .reduce((sum, month) => sum + month.days, 0);
  return addDays(FIRST_DAY, days);
}

function monthsOf(year: number): { month: number; isLeap: boolean; days: number }[] {
  const leap = year & 0xf;
  return Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) => {
    const ordinary = { month, isLeap: false, days: year & (0x1_0000 >> month) ? 30 : 29 };
    return month === leap ? [ordinary, { month, isLeap: true, days: year & 0x1_0000 ? 30 : 29 }] : [ordinary];
  });
}

const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
const DIGITS = "一二三四五六七八九十";

/** A Chinese date as it is said in Chinese: 丁未, 正月, 初一. */
export function chineseWords({ year, month, isLeap, day }: ChineseDate): { year: string; month: string; day: string } {
  return {
    year: `${STEMS[(year - 4) % 10]}${BRANCHES[(year - 4) % 12]}`,
    month: `${isLeap ? "闰" : ""}${monthWord(month)}月`,
    day: dayWord(day),
  };
}

function monthWord(month: number): string {
  if (month === 1) return "正";
  if (month === 12) return "腊";
  return month > 10 ? `十${DIGITS[month - 11]}` : (DIGITS[month - 1] ?? "");
}

/** 初一 to 初十, 十一 to 二十, 廿一 to 三十. */
function dayWord(day: number): string {
  if (day === 20) return "二十";
  if (day === 30) return "三十";
  const tens = ["初", "十", "廿"][Math.floor((day - 1) / 10)] ?? "";
  return `${tens}${DIGITS[(day - 1) % 10]}`;
}
