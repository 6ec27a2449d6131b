import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chineseDate, chineseNewYear, chineseWords } from "./chinese-calendar.ts";
import { addDays } from "./day.ts";

const said = (plainDate: string) => {
  const date = chineseDate(plainDate);
  if (!date) return null;
  const { year, month, day } = chineseWords(date);
  return `${year}年${month}${day}`;
};

describe("the Chinese calendar", () => {
  it.each([
    ["2000-02-05", "庚辰年正月初一"],
    ["2024-02-10", "甲辰年正月初一"],
    ["2025-07-25", "乙巳年闰六月初一"],
    ["2026-09-25", "丙午年八月十五"],
    // Half a minute to midnight decides; ICU 78 says the 7th.
    ["2027-02-06", "丁未年正月初一"],
    ["2027-02-25", "丁未年正月二十"],
    ["2027-02-26", "丁未年正月廿一"],
    ["2030-02-03", "庚戌年正月初一"],
    // The year that old programs get wrong: its leap month is the eleventh.
    ["2033-08-25", "癸丑年八月初一"],
    ["2033-12-22", "癸丑年闰十一月初一"],
    ["2034-02-18", "癸丑年腊月三十"],
    ["1999-02-15", null],
    ["2101-01-01", null],
  ])("calls %s %s", (date, expected) => {
    expect(said(date)).toBe(expected);
  });

  it("begins its years where almanacs do", () => {
    const years = [2008, 2015, 2022, 2023, 2026, 2028, 2029, 2031, 2035, 2040];
    expect(years.map(chineseNewYear)).toEqual([
      "2008-02-07",
      "2015-02-19",
      "2022-02-01",
      "2023-01-22",
      "2026-02-17",
      "2028-01-26",
      "2029-02-13",
      "2031-01-23",
      "2035-02-08",
      "2040-02-12",
    ]);
  });

  it("goes on by one day or begins a month after the 29th or 30th", () => {
    const day = fc.date({ min: new Date("1999-02-16"), max: new Date("2099-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const today = date.toISOString().slice(0, 10);
        const [one, next] = [chineseDate(today), chineseDate(addDays(today, 1))];
        expect(next?.day === (one?.day ?? 0) + 1 || (next?.day === 1 && (one?.day ?? 0) >= 29)).toBe(true);
      }),
    );
  });

  it("agrees with the platform's but for a day here and there", () => {
    const platform = new Intl.DateTimeFormat("en-u-ca-chinese", { day: "numeric", timeZone: "UTC" });
    let different = 0;
    let days = 0;
    for (let date = "2000-01-01"; date < "2099-12-31"; date = addDays(date, 29)) {
      days += 1;
      const day = platform.formatToParts(new Date(date)).find(({ type }) => type === "day")?.value;
      if (Number(day) !== chineseDate(date)?.day) different += 1;
    }
    expect(different / days).toBeLessThan(0.01);
  });
});
