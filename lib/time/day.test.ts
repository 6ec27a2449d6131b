import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as day from "@/lib/time/day.ts";

const ZONES = [
  "Asia/Shanghai",
  "Asia/Kathmandu",
  "Europe/Paris",
  "America/Santiago",
  "Africa/Cairo",
  "Pacific/Apia",
  "UTC",
];
const plainDate = fc
  .date({ min: new Date("2012-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("days", () => {
  it("ends a day in its zone a millisecond before the next begins", () => {
    fc.assert(
      fc.property(plainDate, fc.constantFrom(...ZONES), (date, zone) => {
        const start = day.startOfDay(date, zone);
        const end = day.endOfDay(date, zone);
        expect(end.getTime() + 1).toBe(day.startOfDay(day.nextDay(date), zone).getTime());
        expect([day.dateInZone(start, zone), day.dateInZone(end, zone)]).toEqual([date, date]);
        const hours = (end.getTime() + 1 - start.getTime()) / 3_600_000;
        expect(hours).toBeGreaterThanOrEqual(23);
        expect(hours).toBeLessThanOrEqual(25);
      }),
    );
  });

  it("begins a day late when the clocks skip midnight", () => {
    // In Cairo the clocks go from 24 April 2026, 00:00 to 01:00.
    expect(day.startOfDay("2026-04-24", "Africa/Cairo").toISOString()).toBe("2026-04-23T22:00:00.000Z");
  });

  it("writes and reads date columns without regard to where the server stands", () => {
    fc.assert(
      fc.property(plainDate, (date) => {
        expect(day.plainDateOf(day.dateColumn(date))).toBe(date);
        expect(day.dateColumn(date).getTime() % 86_400_000).toBe(0);
      }),
    );
  });

  it("counts days across years and months", () => {
    expect(day.daysBetween("2026-11-23", "2027-01-01")).toBe(39);
    expect(day.daysBetween("2026-11-23", "2026-11-20")).toBe(-3);
    expect(day.addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(day.weekdayOf("2026-11-23")).toBe(1);
  });

  it("bounds a month in a zone", () => {
    expect(day.monthRange("2026-02", "Asia/Shanghai")).toEqual({
      firstDay: "2026-02-01",
      lastDay: "2026-02-28",
      start: new Date("2026-01-31T16:00:00Z"),
      end: new Date("2026-02-28T16:00:00Z"),
    });
    expect(["2026-12", "2026-13", "2026-00", "26-01"].map(day.isMonth)).toEqual([true, false, false, false]);
  });
});
