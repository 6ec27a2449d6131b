import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isLocalDateTime,
  isPlainDate,
  isTimeZone,
  toInstant,
  toLocalDateTime,
  wallTimeProblem,
} from "@/lib/time/zone.ts";
import { timeZoneOptions } from "@/lib/time/zone-options.ts";

const ZONES = [
  "Asia/Shanghai",
  "Asia/Kathmandu",
  "Europe/Moscow",
  "Europe/Paris",
  "America/Santiago",
  "Africa/Cairo",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Asia/Tehran",
  "UTC",
];
const wallTime = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 16));

describe("time zones", () => {
  it.each([
    "Asia/Shanghai",
    "UTC",
    "America/Argentina/Buenos_Aires",
    "America/Port-au-Prince",
    "Asia/Kolkata",
    "Etc/GMT+5",
  ])("%s is one", (zone) => {
    expect(isTimeZone(zone)).toBe(true);
  });

  it.each(["", "+08:00", "CST", "asia/shanghai", "Asia/Atlantis", "Asia/Shanghai\n", "../etc", "x".repeat(100)])(
    "%j is none",
    (zone) => {
      expect(isTimeZone(zone)).toBe(false);
    },
  );

  it.each([
    ["2026-11-23T09:00", true],
    ["2026-11-31T09:00", false],
    ["2026-11-23T24:00", false],
    ["2026-11-23T09:00:00", false],
    ["2026-11-23T09:00Z", false],
    ["2026-11-23 09:00", false],
  ])("%s is a wall time: %s", (text, expected) => {
    expect(isLocalDateTime(text)).toBe(expected);
  });

  it("knows the dates that the calendar has", () => {
    expect([isPlainDate("2028-02-29"), isPlainDate("2027-02-29"), isPlainDate("2027-2-9")]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each([
    ["2026-03-29T02:30", "Europe/Paris", "skipped", "2026-03-29T01:30:00.000Z"],
    ["2026-10-25T02:30", "Europe/Paris", "repeated", "2026-10-25T00:30:00.000Z"],
    ["2026-10-25T03:30", "Europe/Paris", null, "2026-10-25T02:30:00.000Z"],
    ["2011-12-30T12:00", "Pacific/Apia", "skipped", "2011-12-30T22:00:00.000Z"],
    ["2026-11-23T14:30", "Asia/Kathmandu", null, "2026-11-23T08:45:00.000Z"],
  ])("%s in %s is %s and means %s", (wall, zone, problem, instant) => {
    expect(wallTimeProblem(wall, zone)).toBe(problem);
    expect(toInstant(wall, zone).toISOString()).toBe(instant);
  });

  it("comes back to the same wall time unless the clocks skip it", () => {
    fc.assert(
      fc.property(wallTime, fc.constantFrom(...ZONES), (wall, zone) => {
        const same = toLocalDateTime(toInstant(wall, zone), zone) === wall;
        expect(same).toBe(wallTimeProblem(wall, zone) !== "skipped");
      }),
    );
  });

  it("offers zones for a picker that all exist, west to east, each once", () => {
    const options = timeZoneOptions("ru", new Date("2026-07-01T00:00:00Z"));
    expect(options.length).toBeGreaterThan(250);
    expect(options.every(({ value }) => isTimeZone(value))).toBe(true);
    expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
    expect(options[0]?.label).toMatch(/^−1[12]:00 /);
    expect(options.find(({ value }) => value === "Asia/Shanghai")?.label).toMatch(/^\+08:00 Shanghai/);
    expect(options.map(({ value }) => value)).toContain("UTC");
  });
});
