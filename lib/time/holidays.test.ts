import { describe, expect, it } from "vitest";
import { holidayOn, knowsHolidays } from "./holidays.ts";

describe("public holidays", () => {
  it.each([
    ["CN", "2027-02-06", "春节", "zh-CN"],
    ["KZ", "2027-03-22", "Наурыз", "ru"],
    ["EG", "2027-03-10", "عيد الفطر", "ar"],
    ["EG", "2027-03-11", "عيد الفطر", "ar"],
    ["FR", "2027-07-14", "Fête", "fr"],
  ])("are told in %s on %s", (country, day, name, locale) => {
    expect(holidayOn(country, day, locale)?.name).toContain(name);
  });

  it("are not told on other days, nor where nothing is known", () => {
    expect(holidayOn("CN", "2027-03-10", "en")).toBeNull();
    expect(holidayOn("EG", "2027-03-12", "ar")).toBeNull();
    expect(holidayOn("FR", "2027-07-15", "fr")).toBeNull();
    expect(knowsHolidays("KG")).toBe(false);
    expect(holidayOn("KG", "2027-03-21", "ru")).toBeNull();
    expect(knowsHolidays("CN")).toBe(true);
  });
});
