import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/i18n/locales.ts";
import * as format from "@/lib/time/format.ts";

const START = new Date("2026-11-23T06:30:00Z");
const END = new Date("2026-11-23T08:00:00Z");
const SHANGHAI = "Asia/Shanghai";

describe("dates and times as they are read", () => {
  it.each([
    ["en", "23\u00a0November 2026"],
    ["zh-CN", "2026年11月23日"],
    ["ru", "23\u00a0ноября 2026\u202fг."],
    ["ar", "23\u00a0نوفمبر 2026"],
    ["fr", "23\u00a0novembre 2026"],
    ["es", "23\u00a0de\u00a0noviembre de 2026"],
  ])("in %s a date is %s", (locale, expected) => {
    expect(format.formatDate(locale, "2026-11-23")).toBe(expected);
    expect(format.formatDateInZone(locale, START, SHANGHAI)).toBe(expected);
  });

  it.each(LOCALES)("in %s times are told by the 24-hour clock in Western digits", (locale) => {
    expect(format.formatTime(locale, START, SHANGHAI)).toBe("14:30");
    expect(format.formatTime(locale, START, "Europe/Paris")).toBe("07:30");
    expect(format.formatTimeOfDay(locale, "00:05")).toBe("00:05");
    // No line ends at the dash: joiners stand around it, and whatever space a language sets there does not break.
    expect(format.formatTimeRange(locale, START, END, SHANGHAI)).toMatch(/^14:30\u00a0?\u2060–\u2060\u00a0?16:00$/);
    expect(format.formatRange(locale, START, END, SHANGHAI)).toMatch(/14:30\u00a0?\u2060–\u2060\u00a0?16:00$/);
    expect(format.formatDateTimeInZone(locale, START, SHANGHAI)).toContain("2026");
  });

  it("says a shared year or day once", () => {
    expect(format.formatDateRange("en", "2026-11-23", "2026-12-04")).toMatch(
      /^23\u00a0November\s–\s4\u00a0December 2026$/,
    );
    expect(format.formatDateRange("zh-CN", "2026-11-23", "2026-12-04")).toBe("2026年11月23日至12月4日");
    expect(format.formatDateRange("zh-CN", "2026-11-23", "2027-01-04")).toBe("2026年11月23日至2027年1月4日");
    expect(format.formatDateRange("zh-CN", "2026-11-23", "2026-11-23")).toBe("2026年11月23日");
    expect(format.formatRange("zh-CN", START, new Date("2026-11-24T08:00:00Z"), SHANGHAI)).toBe(
      "2026年11月23日星期一 14:30至2026年11月24日星期二 16:00",
    );
  });

  it("takes a date apart for setting", () => {
    const months = ["03", "05", "06", "11"].map((month) => format.plainDateParts("ru", `2027-${month}-07`).month);
    expect(months).toEqual(["мар.", "мая", "июн.", "нояб."]);
    expect(format.dateParts("en", new Date("2026-11-22T17:00:00Z"), SHANGHAI)).toEqual({
      day: "23",
      month: "Nov",
      weekday: "Mon",
      year: "2026",
    });
    expect(format.plainDateParts("zh-CN", "2026-11-23")).toEqual({
      day: "23",
      month: "11月",
      weekday: "周一",
      year: "2026",
    });
    expect(format.plainDateParts("ar", "2026-11-23")).toEqual({
      day: "23",
      month: "نوفمبر",
      weekday: "الاثنين",
      year: "2026",
    });
  });

  it("names zones, months, weekdays and distances", () => {
    expect(format.zoneName(SHANGHAI, "en", START)).toBe("China Standard Time");
    expect(format.zoneName("Europe/Paris", "en", new Date("2026-07-01T00:00:00Z"), "short")).toBe("GMT+2");
    expect(format.zoneName("Europe/Istanbul", "ar", START)).toBe("غرينتش+3");
    expect(format.formatTimeAndZone("en", START, SHANGHAI)).toBe("14:30\u00a0GMT+8");
    expect(format.formatMonth("fr", "2026-05")).toBe("mai 2026");
    expect(format.weekdayNames("en")[0]).toBe("Monday");
    expect(format.weekdayNames("ru", "short")).toHaveLength(7);
    expect(format.relativeDays("en", "2026-11-23", "2026-11-24")).toBe("tomorrow");
    expect(format.relativeDays("es", "2026-11-23", "2026-11-20")).toBe("hace 3 días");
  });
});
