import { describe, expect, it } from "vitest";
import { dayAfter, dayOfMonth, stepOf } from "./month-grid-keys.ts";

describe("the day that a key leads to", () => {
  it.each([
    ["2026-11-30", 1, "2026-12-01"],
    ["2027-01-01", -1, "2026-12-31"],
    ["2028-02-26", 7, "2028-03-04"],
  ])("is, after %s and %i days, %s", (date, days, expected) => {
    expect(dayAfter(date, days)).toBe(expected);
  });

  it.each([
    ["2026-11", 1, 3, "2026-12-03"],
    ["2026-11", -1, 31, "2026-10-31"],
    ["2026-12", 1, 31, "2027-01-31"],
    ["2027-01", 1, 31, "2027-02-28"],
    ["2027-03", -1, 30, "2027-02-28"],
  ])("is, %s and %i month on, for the day %i the date %s", (month, months, day, expected) => {
    expect(dayOfMonth(month, months, day)).toBe(expected);
  });
});

describe("a key in the month's table", () => {
  it.each([
    ["ArrowRight", false, 1],
    ["ArrowLeft", false, -1],
    ["ArrowRight", true, -1],
    ["ArrowLeft", true, 1],
    ["ArrowDown", true, 7],
    ["ArrowUp", false, -7],
    ["Home", false, -2],
    ["End", true, 4],
    ["PageDown", false, Number.NaN],
    ["a", false, Number.NaN],
    ["toString", false, Number.NaN],
  ])("%s (from right to left: %s) moves by %s days from the third of a week", (key, isRightToLeft, step) => {
    expect(stepOf(key, 9, isRightToLeft)).toBe(step);
  });
});
