import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysLeft, type ExhibitionRun, openingState } from "@/lib/time/opening.ts";
import { toInstant } from "@/lib/time/zone.ts";

const WEEK: ExhibitionRun = {
  startsOn: "2026-03-01",
  endsOn: "2026-11-30",
  timeZone: "Europe/Paris",
  // Tuesday to Saturday by day, Friday also late into the night; Sunday in two halves that meet.
  hours: [
    ...[2, 3, 4, 5, 6].map((weekday) => ({ weekday, opens: "10:00", closes: "18:00" })),
    { weekday: 5, opens: "20:00", closes: "02:00" },
    { weekday: 7, opens: "10:00", closes: "13:00" },
    { weekday: 7, opens: "13:00", closes: "17:00" },
  ],
  closures: [{ startsOn: "2026-05-01", endsOn: "2026-05-10" }],
};

const at = (wall: string, zone = WEEK.timeZone) => toInstant(wall, zone);
const told = (run: ExhibitionRun, now: Date) => {
  const { state, until, next } = openingState(run, now);
  return [state, until?.toISOString(), next?.toISOString()];
};

describe("opening of an exhibition", () => {
  it.each([
    ["before the run", "2026-02-20T12:00", ["not_yet", undefined, "2026-03-01T09:00:00.000Z"]],
    ["in the morning of a day with hours", "2026-06-02T09:00", ["closed_now", undefined, "2026-06-02T08:00:00.000Z"]],
    ["in its hours", "2026-06-02T10:00", ["open_now", "2026-06-02T16:00:00.000Z", undefined]],
    ["at closing time", "2026-06-02T18:00", ["closed_now", undefined, "2026-06-03T08:00:00.000Z"]],
    ["on the weekday without hours", "2026-06-01T12:00", ["closed_today", undefined, "2026-06-02T08:00:00.000Z"]],
    ["between day and night hours", "2026-06-05T19:00", ["closed_now", undefined, "2026-06-05T18:00:00.000Z"]],
    ["after midnight of the long night", "2026-06-06T01:00", ["open_now", "2026-06-06T00:00:00.000Z", undefined]],
    ["in the first of two halves that meet", "2026-06-07T11:00", ["open_now", "2026-06-07T15:00:00.000Z", undefined]],
    ["on a closed day", "2026-05-05T12:00", ["closed_today", undefined, "2026-05-12T08:00:00.000Z"]],
    ["on the last evening", "2026-11-29T18:00", ["closed_now", undefined, undefined]],
    ["after the run", "2026-12-01T12:00", ["ended", undefined, undefined]],
    ["on the day the clocks go forward", "2026-03-29T11:00", ["open_now", "2026-03-29T15:00:00.000Z", undefined]],
    ["on the day the clocks go back", "2026-10-25T11:00", ["open_now", "2026-10-25T16:00:00.000Z", undefined]],
  ])("%s", (_name, wall, expected) => {
    expect(told(WEEK, at(wall))).toEqual(expected);
  });

  it("keeps the hours on the door through a night in which the clocks go back", () => {
    // Saturday night from 22:00 to 04:00 lasts seven hours on 24 October 2026.
    const run = { ...WEEK, hours: [{ weekday: 6, opens: "22:00", closes: "04:00" }] };
    expect(told(run, at("2026-10-24T23:00"))).toEqual(["open_now", "2026-10-25T03:00:00.000Z", undefined]);
  });

  it("stays open after midnight of its last night", () => {
    const run = { ...WEEK, endsOn: "2026-06-05" };
    expect(told(run, at("2026-06-06T01:00"))[0]).toBe("open_now");
    expect(told(run, at("2026-06-06T02:00"))[0]).toBe("ended");
  });

  it("says so when hours are not known", () => {
    const run = { ...WEEK, hours: [] };
    expect(told(run, at("2026-02-20T12:00"))).toEqual(["not_yet", undefined, "2026-02-28T23:00:00.000Z"]);
    expect(told(run, at("2026-06-02T12:00"))).toEqual(["hours_unknown", "2026-11-30T22:59:59.999Z", undefined]);
    expect(told(run, at("2026-05-05T12:00"))).toEqual(["closed_today", undefined, "2026-05-10T22:00:00.000Z"]);
    expect(told(run, at("2026-12-05T12:00"))[0]).toBe("ended");
  });

  it("tells changes that agree with itself a moment later", () => {
    const minute = fc
      .integer({ min: 0, max: 24 * 60 - 1 })
      .map((minutes) => new Date(minutes * 60_000).toISOString().slice(11, 16));
    const hours = fc.array(fc.record({ weekday: fc.integer({ min: 1, max: 7 }), opens: minute, closes: minute }), {
      maxLength: 8,
    });
    const now = fc.date({ min: new Date("2026-02-25"), max: new Date("2026-12-05"), noInvalidDate: true });
    const zone = fc.constantFrom(
      "Europe/Paris",
      "Asia/Shanghai",
      "America/Santiago",
      "Africa/Cairo",
      "Australia/Lord_Howe",
    );
    fc.assert(
      fc.property(hours, now, zone, (weekly, instant, timeZone) => {
        const run = { ...WEEK, hours: weekly, timeZone };
        const { state, until, next } = openingState(run, instant);
        if (state === "open_now") {
          expect(until && until > instant).toBe(true);
          expect(openingState(run, new Date((until?.getTime() ?? 0) - 1)).state).toBe("open_now");
          expect(openingState(run, until ?? instant).state).not.toBe("open_now");
        }
        if (next && weekly.length > 0) {
          expect(next > instant).toBe(true);
          expect(openingState(run, next).state).toBe("open_now");
          expect(openingState(run, new Date(next.getTime() - 1)).state).not.toBe("open_now");
        }
      }),
      { numRuns: 500 },
    );
  });

  it("is open to the end of its run where it never closes", () => {
    const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: "00:00", closes: "00:00" }));
    const { state, until } = openingState({ ...WEEK, hours: always, closures: [] }, at("2026-06-10T12:00"));
    expect(state).toBe("open_now");
    expect(until).toEqual(at("2026-12-01T00:00"));
  });

  it("counts the days that are left", () => {
    expect(daysLeft(WEEK, at("2026-11-30T23:00"))).toBe(1);
    expect(daysLeft(WEEK, at("2026-11-26T00:00"))).toBe(5);
    expect(daysLeft(WEEK, at("2026-12-01T00:00"))).toBe(0);
    expect(daysLeft(WEEK, at("2026-02-01T00:00"))).toBeNull();
  });
});
