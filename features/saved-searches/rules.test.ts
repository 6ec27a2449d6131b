import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toLocalDateTime, zonedDateTime } from "@/lib/time/zone.ts";
import { FREQUENCIES, nextDigestAt } from "./rules.ts";

const ZONES = ["Asia/Almaty", "Africa/Cairo", "America/New_York", "Pacific/Apia", "Asia/Kathmandu", "UTC"];

describe("the morning of a digest", () => {
  it.each([
    ["daily", "Asia/Shanghai", "2027-03-09T00:30:00Z", "2027-03-10T00:00:00.000Z"],
    ["daily", "Asia/Shanghai", "2027-03-08T23:30:00Z", "2027-03-09T00:00:00.000Z"],
    ["daily", "Asia/Shanghai", "2027-03-09T00:00:00Z", "2027-03-10T00:00:00.000Z"],
    ["weekly", "Africa/Cairo", "2027-03-09T12:00:00Z", "2027-03-15T06:00:00.000Z"],
    ["weekly", "Africa/Cairo", "2027-03-15T05:59:59Z", "2027-03-15T06:00:00.000Z"],
    ["daily", "America/New_York", "2027-03-13T20:00:00Z", "2027-03-14T12:00:00.000Z"],
  ] as const)("is, %s in %s after %s, at %s", (frequency, zone, now, expected) => {
    expect(nextDigestAt(frequency, zone, new Date(now)).toISOString()).toBe(expected);
  });

  it("always lies ahead, within eight days, at eight o'clock, and weekly on a Monday", () => {
    const instants = fc.date({ min: new Date("2020-01-01"), max: new Date("2060-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...FREQUENCIES), fc.constantFrom(...ZONES), instants, (frequency, zone, now) => {
        const next = nextDigestAt(frequency, zone, now);
        expect(next.getTime()).toBeGreaterThan(now.getTime());
        expect(next.getTime() - now.getTime()).toBeLessThanOrEqual(8 * 86_400_000);
        expect(toLocalDateTime(next, zone).slice(11)).toBe("08:00");
        if (frequency === "weekly") expect(zonedDateTime(next, zone).dayOfWeek).toBe(1);
      }),
    );
  });
});
