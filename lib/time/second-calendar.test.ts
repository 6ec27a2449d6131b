import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/i18n/locales.ts";
import { addDays } from "./day.ts";
import { calendarName, SECOND_CALENDARS, secondDate } from "./second-calendar.ts";

describe("a date in a second calendar", () => {
  it.each([
    ["ar", "hijri", "2026-12-10", { day: "1", month: "رجب", year: "1448" }],
    ["en", "hijri", "2026-12-09", { day: "29", month: "Jumada II", year: "1448" }],
    ["en", "persian", "2027-03-21", { day: "1", month: "Farvardin", year: "1406" }],
    ["en", "hebrew", "2026-09-12", { day: "1", month: "Tishri", year: "5787" }],
    ["en", "buddhist", "2026-11-25", { day: "25", month: "November", year: "2569" }],
    ["ru", "indian", "2027-03-22", { day: "1", month: "чайтра", year: "1949" }],
    ["en", "ethiopic", "2026-09-11", { day: "1", month: "Meskerem", year: "2019" }],
    ["zh-CN", "persian", "2026-11-29", { day: "8", month: "9月", year: "1405" }],
    ["zh-CN", "hijri", "2026-12-10", { day: "1", month: "7月", year: "1448" }],
    ["zh-CN", "hebrew", "2026-11-29", { day: "19", month: "基斯流月", year: "5787" }],
    ["zh-CN", "chinese", "2027-02-06", { day: "初一", month: "正月", year: "丁未" }],
    ["ar", "chinese", "2025-07-25", { day: "1", month: "6", isLeapMonth: true }],
    ["fr", "chinese", "2027-02-06", { day: "1", month: "1", isLeapMonth: false }],
  ] as const)("in %s, %s: %s", (locale, calendar, date, expected) => {
    expect(secondDate(locale, calendar, date)).toMatchObject(expected);
  });

  it("goes on by one day or begins a month", () => {
    const day = fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-30"), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom(...SECOND_CALENDARS), (date, calendar) => {
        const today = date.toISOString().slice(0, 10);
        const one = secondDate("en", calendar, today);
        const next = secondDate("en", calendar, addDays(today, 1));
        expect(next?.day === String(Number(one?.day) + 1) || next?.day === "1").toBe(true);
      }),
    );
  });

  it("names each Hebrew month in Chinese, in years with a leap month as well", () => {
    const days = Array.from({ length: 800 }, (_, day) => addDays("2026-09-12", day));
    const names = new Set(days.map((day) => secondDate("zh-CN", "hebrew", day)?.month));
    expect([...names].filter((name) => !/^\p{Script=Han}+月$/u.test(name ?? ""))).toEqual([]);
    expect(names.size).toBe(14);
  });

  it("has a name in every language", () => {
    for (const locale of LOCALES) {
      const names = SECOND_CALENDARS.map((calendar) => calendarName(locale, calendar));
      expect(new Set(names).size).toBe(SECOND_CALENDARS.length);
      expect(names.filter((name) => SECOND_CALENDARS.some((calendar) => calendar === name))).toEqual([]);
    }
  });
});
