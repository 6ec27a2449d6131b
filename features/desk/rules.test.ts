import { describe, expect, it } from "vitest";
import { daysLeft, fillWeeks, share, weeksBefore } from "./rules.ts";

const NOW = new Date("2027-03-03T10:00:00Z"); // a Wednesday

describe("the weeks of a desk's figures", () => {
  it("are twelve, from Monday to Monday, the one that runs as the last", () => {
    const weeks = weeksBefore(NOW);
    expect(weeks).toHaveLength(12);
    expect([weeks[0], weeks[10], weeks[11]]).toEqual(["2026-12-14", "2027-02-22", "2027-03-01"]);
    expect(weeksBefore(new Date("2027-03-01T00:00:00Z"))[11]).toBe("2027-03-01");
    expect(weeksBefore(new Date("2027-02-28T23:59:59Z"))[11]).toBe("2027-02-22");
  });

  it("are there when nobody registered", () => {
    const filled = fillWeeks([{ monday: "2027-02-22", registrations: 2, people: 5 }], NOW);
    expect(filled.map(({ people }) => people)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0]);
  });
});

it.each([
  [0, 100, 0],
  [1, 1000, 2],
  [50, 100, 50],
  [100, 100, 100],
  [120, 100, 100],
  [5, 0, 0],
])("a bar of %i of %i takes %i percent", (amount, most, percent) => {
  expect(share(amount, most)).toBe(percent);
});

it.each([
  ["2027-03-03T10:00:00Z", 0],
  ["2027-03-03T11:00:00Z", 1],
  ["2027-03-13T10:00:00Z", 10],
  ["2027-03-01T10:00:00Z", 0],
])("until %s %i days are left", (end, days) => {
  expect(daysLeft(new Date(end), NOW)).toBe(days);
});
