import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LOCALES } from "@/lib/i18n/locales.ts";
import { addDays, weekdayOf } from "@/lib/time/day.ts";
import { daysBetweenDates, weeksOf } from "./month-grid.ts";

const months = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, "0")}`);

describe("the weeks of a month", () => {
  it.each([
    ["en", "2026-11", "2026-10-26", "2026-12-06"],
    ["zh-CN", "2026-11", "2026-10-26", "2026-12-06"],
    ["ru", "2027-02", "2027-02-01", "2027-02-28"],
    ["fr", "2027-08", "2027-07-26", "2027-09-05"],
    ["ar", "2026-11", "2026-10-31", "2026-12-04"],
    ["ar", "2027-05", "2027-05-01", "2027-06-04"],
  ])("in %s, %s goes from %s to %s", (locale, month, first, last) => {
    const days = weeksOf(month, locale).flat();
    expect([days[0], days.at(-1)]).toEqual([first, last]);
  });

  it("are whole, follow one another, begin on one weekday and touch the month", () => {
    fc.assert(
      fc.property(months, fc.constantFrom(...LOCALES), (month, locale) => {
        const weeks = weeksOf(month, locale);
        const days = weeks.flat();
        expect(days).toEqual(days.map((_, index) => addDays(days[0] ?? "", index)));
        expect(new Set(weeks.map(([first = ""]) => weekdayOf(first)))).toEqual(new Set([locale === "ar" ? 6 : 1]));
        expect(weeks.every((week) => week.length === 7 && week.some((day) => day.startsWith(month)))).toBe(true);
        expect(days.filter((day) => day.startsWith(month)).length).toBeGreaterThanOrEqual(28);
        expect(days).toContain(`${month}-01`);
      }),
    );
  });
});

describe("days one after the other", () => {
  it("are counted with both ends, and no more than so many", () => {
    expect(daysBetweenDates("2028-02-28", "2028-03-01", 10)).toEqual(["2028-02-28", "2028-02-29", "2028-03-01"]);
    expect(daysBetweenDates("2027-01-01", "2099-12-31", 62)).toHaveLength(62);
    expect(daysBetweenDates("2027-01-02", "2027-01-01", 62)).toEqual([]);
  });
});
