import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clocksDiffer, displayLanguage, offsetAt, readerTime } from "./reader-time.ts";

const winter = new Date("2027-01-15T11:00:00Z");
const summer = new Date("2027-07-15T11:00:00Z");

describe("the reader's own time", () => {
  it.each([
    ["Asia/Kathmandu", winter, 345],
    ["Asia/Shanghai", summer, 480],
    ["Europe/Rome", winter, 60],
    ["Europe/Rome", summer, 120],
    ["America/St_Johns", winter, -210],
    ["UTC", summer, 0],
  ])("knows the clock of %s at %s", (zone, at, minutes) => {
    expect(offsetAt(zone, at)).toBe(minutes);
  });

  it("is not told where the clock shows the same, whatever the zone is called", () => {
    expect(clocksDiffer("Asia/Shanghai", "Asia/Kuala_Lumpur", winter)).toBe(false);
    expect(clocksDiffer("Africa/Cairo", "Europe/Athens", winter)).toBe(false);
  });

  it("is told where summer time makes the difference", () => {
    expect(clocksDiffer("Europe/London", "UTC", winter)).toBe(false);
    expect(clocksDiffer("Europe/London", "UTC", summer)).toBe(true);
  });

  it("is written in the reader's language and zone", () => {
    const moment = { start: "2027-01-15T11:00:00Z", end: "2027-01-15T12:30:00Z", zone: "Asia/Shanghai" };
    const told = (language: string) =>
      readerTime(moment, { zone: "Europe/Rome", language: displayLanguage(language) }, "<{time}>");
    expect(told("en")).toMatch(/^<Fri.* 15\u00a0January\u00a0· 12:00.*13:30\u00a0GMT\+1>$/);
    expect(told("zh-CN")).toMatch(/1月15日.*12:00.*13:30/);
    expect(told("ar")).toMatch(/15\u00a0يناير.*12:00.*13:30/);
  });

  it("stays silent about moments and zones it cannot read", () => {
    const reader = { zone: "Europe/Rome", language: "en" };
    expect(readerTime({ start: "soon", end: null, zone: "Asia/Shanghai" }, reader, "{time}")).toBeUndefined();
    expect(readerTime({ start: winter.toISOString(), end: null, zone: "Mars/Base" }, reader, "{time}")).toBeUndefined();
  });

  it("has an offset of whole minutes for any instant", () => {
    const instants = fc.date({ min: new Date("1990-01-01"), max: new Date("2060-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.constantFrom("Asia/Kathmandu", "Europe/Kyiv", "Africa/Casablanca"), (at, zone) => {
        const minutes = offsetAt(zone, at);
        expect(Number.isInteger(minutes)).toBe(true);
        expect(Math.abs(minutes ?? 999)).toBeLessThanOrEqual(14 * 60);
      }),
    );
  });
});
