import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/time/day.ts";
import { toInstant } from "@/lib/time/zone.ts";
import { type ExhibitionDates, exhibitionState, nextChangeAt } from "./exhibition-state.ts";

const weekdays = (days: number[], opens: string, closes: string) => days.map((weekday) => ({ weekday, opens, closes }));

/** Closed on Mondays, a lunch break on Wednesdays, to midnight on Fridays, installation for a week in May. */
const PARIS: ExhibitionDates = {
  startsOn: "2026-03-03",
  endsOn: "2026-06-28",
  timeZone: "Europe/Paris",
  hours: [
    ...weekdays([2, 4, 6, 7], "10:00", "17:00"),
    ...weekdays([3], "09:00", "12:00"),
    ...weekdays([3], "14:00", "18:00"),
    ...weekdays([5], "10:00", "24:00"),
  ],
  closures: [
    { startsOn: "2026-05-01", endsOn: "2026-05-01", reason: "Labour Day" },
    { startsOn: "2026-05-18", endsOn: "2026-05-24", reason: "Installation" },
  ],
};

const at = (wall: string, zone = PARIS.timeZone) => toInstant(wall, zone);
const door = (dates: ExhibitionDates, wall: string) => exhibitionState(dates, at(wall, dates.timeZone)).door;
const opening = (dates: ExhibitionDates, on: string, inDays: number, time: string) => ({
  on,
  inDays,
  at: at(`${on}T${time}`, dates.timeZone),
});

describe("an exhibition's state", () => {
  it.each([
    ["three days before", "2026-02-28T12:00", { name: "before", opens: opening(PARIS, "2026-03-03", 3, "10:00") }],
    ["on the eve", "2026-03-02T23:59", { name: "before", opens: opening(PARIS, "2026-03-03", 1, "10:00") }],
    [
      "in the morning of the first day",
      "2026-03-03T08:00",
      { name: "closed", why: "hour", again: false, opens: opening(PARIS, "2026-03-03", 0, "10:00") },
    ],
    ["in its hours", "2026-03-03T12:00", { name: "open", until: at("2026-03-03T17:00"), ends: "at_a_time" }],
    [
      "on a day that lasts to 24:00",
      "2026-03-06T20:00",
      { name: "open", until: at("2026-03-07T00:00"), ends: "at_midnight" },
    ],
    [
      "in the lunch break",
      "2026-03-04T12:30",
      { name: "closed", why: "hour", again: true, opens: opening(PARIS, "2026-03-04", 0, "14:00") },
    ],
    [
      "in the evening",
      "2026-03-04T20:00",
      { name: "closed", why: "hour", again: true, opens: opening(PARIS, "2026-03-05", 1, "10:00") },
    ],
    [
      "on Sunday evening, before the day of rest",
      "2026-03-08T20:00",
      { name: "closed", why: "hour", again: true, opens: opening(PARIS, "2026-03-10", 2, "10:00") },
    ],
    [
      "on the day of rest",
      "2026-03-09T11:00",
      { name: "closed", why: "weekday", weekday: 1, opens: opening(PARIS, "2026-03-10", 1, "10:00") },
    ],
    [
      "on a single closed day",
      "2026-05-01T11:00",
      { name: "closed", why: "closure", reason: "Labour Day", opens: opening(PARIS, "2026-05-02", 1, "10:00") },
    ],
    [
      "in a closure of a week",
      "2026-05-20T11:00",
      { name: "closed", why: "closure", reason: "Installation", opens: opening(PARIS, "2026-05-26", 6, "10:00") },
    ],
    ["on its last evening", "2026-06-28T18:00", { name: "closed_for_good" }],
    ["after its last day", "2026-06-29T00:00", { name: "ended", on: "2026-06-28" }],
  ])("%s", (_when, wall, expected) => {
    expect(door(PARIS, wall)).toEqual(expected);
  });

  it("counts the days that are left while it runs", () => {
    const left = (wall: string) => exhibitionState(PARIS, at(wall)).daysLeft;
    expect(left("2026-03-02T12:00")).toBeNull();
    expect(left("2026-06-24T00:00")).toBe(5);
    expect(left("2026-06-28T23:59")).toBe(1);
    expect(left("2026-06-29T00:00")).toBeNull();
  });

  it("knows the run alone where no hours are given", () => {
    const dates = { ...PARIS, hours: [] };
    expect(door(dates, "2026-03-01T12:00")).toEqual({
      name: "before",
      opens: { on: "2026-03-03", inDays: 2, at: null },
    });
    expect(door(dates, "2026-04-01T12:00")).toEqual({ name: "running" });
    expect(door(dates, "2026-05-20T12:00")).toEqual({
      name: "closed",
      why: "closure",
      reason: "Installation",
      opens: { on: "2026-05-25", inDays: 5, at: null },
    });
  });

  it("says that what never closes is open for days", () => {
    const dates = { ...PARIS, hours: weekdays([1, 2, 3, 4, 5, 6, 7], "00:00", "24:00"), closures: [] };
    expect(door(dates, "2026-04-01T12:00")).toMatchObject({ name: "open", ends: "not_for_days" });
  });

  it("opens on its first day even where every day of it is closed", () => {
    const dates = { ...PARIS, closures: [{ startsOn: "2026-03-03", endsOn: "2026-06-28", reason: "" }] };
    expect(door(dates, "2026-03-01T12:00")).toEqual({
      name: "before",
      opens: { on: "2026-03-03", inDays: 2, at: null },
    });
  });
});

describe("an exhibition's state in far and changing zones", () => {
  const daily = (timeZone: string, opens: string, closes: string): ExhibitionDates => ({
    startsOn: "2026-01-01",
    endsOn: "2026-12-31",
    timeZone,
    hours: weekdays([1, 2, 3, 4, 5, 6, 7], opens, closes),
    closures: [],
  });

  it("takes the day from the venue: Apia is a day ahead of Pago Pago", () => {
    const now = new Date("2026-03-01T20:30:00Z"); // 2 March, 09:30 in Apia; 1 March, 09:30 in Pago Pago
    expect(exhibitionState(daily("Pacific/Apia", "09:00", "16:00"), now).door).toEqual({
      name: "open",
      until: new Date("2026-03-02T03:00:00Z"),
      ends: "at_a_time",
    });
    expect(exhibitionState({ ...daily("Pacific/Apia", "09:00", "16:00"), endsOn: "2026-03-01" }, now).door).toEqual({
      name: "ended",
      on: "2026-03-01",
    });
    expect(
      exhibitionState({ ...daily("Pacific/Pago_Pago", "09:00", "16:00"), endsOn: "2026-03-01" }, now).daysLeft,
    ).toBe(1);
  });

  it("has no hours on the day that Apia left out of its calendar", () => {
    // The clocks went from Thursday, 29 December 2011, 24:00 to Saturday, 31 December, 00:00.
    const dates = {
      ...daily("Pacific/Apia", "09:00", "16:00"),
      startsOn: "2011-12-26",
      endsOn: "2012-01-31",
      hours: weekdays([4, 5], "09:00", "16:00"),
    };
    expect(door(dates, "2011-12-31T10:00")).toMatchObject({ name: "closed", why: "weekday", weekday: 6 });
    expect(door(dates, "2011-12-29T17:00")).toMatchObject({ name: "closed", opens: { on: "2012-01-05" } });
    expect(nextChangeAt(dates, at("2011-12-29T17:00", dates.timeZone))).toEqual(new Date("2011-12-30T10:00:00Z"));
  });

  it("keeps to a zone of three quarters of an hour", () => {
    const dates = daily("Asia/Kathmandu", "10:00", "17:00");
    expect(exhibitionState(dates, new Date("2026-03-02T04:14:59Z")).door).toMatchObject({
      name: "closed",
      again: false,
    });
    expect(exhibitionState(dates, new Date("2026-03-02T04:15:00Z")).door).toMatchObject({ name: "open" });
    expect(nextChangeAt(dates, new Date("2026-03-02T12:00:00Z"))).toEqual(new Date("2026-03-02T18:15:00Z"));
  });

  it.each([
    ["forward", "2026-03-08", "2026-03-08T21:00:00.000Z"],
    ["back", "2026-11-01", "2026-11-01T22:00:00.000Z"],
  ])("closes by the clock on the wall on the day New York's clocks go %s", (_way, day, closes) => {
    const dates = daily("America/New_York", "10:00", "17:00");
    const now = at(`${day}T12:00`, dates.timeZone);
    expect(exhibitionState(dates, now).door).toMatchObject({ name: "open", until: new Date(closes) });
  });

  it("reopens by the clock on the wall after a closure over the change", () => {
    const dates = {
      ...daily("America/New_York", "10:00", "17:00"),
      closures: [{ startsOn: "2026-03-05", endsOn: "2026-03-09", reason: "New lighting" }],
    };
    expect(door(dates, "2026-03-06T12:00")).toEqual({
      name: "closed",
      why: "closure",
      reason: "New lighting",
      opens: { on: "2026-03-10", inDays: 4, at: new Date("2026-03-10T14:00:00Z") },
    });
    expect(nextChangeAt(dates, at("2026-03-07T12:00", dates.timeZone))).toEqual(new Date("2026-03-08T05:00:00Z"));
    expect(nextChangeAt(dates, at("2026-03-08T12:00", dates.timeZone))).toEqual(new Date("2026-03-09T04:00:00Z"));
  });
});

describe("the instant at which the words become wrong", () => {
  it.each([
    ["closing time", "2026-03-03T12:00", "2026-03-03T17:00"],
    ["opening time", "2026-03-04T12:30", "2026-03-04T14:00"],
    ["midnight, when tomorrow becomes today", "2026-03-03T18:00", "2026-03-04T00:00"],
    ["midnight, when a day less is left", "2026-03-09T11:00", "2026-03-10T00:00"],
    ["midnight before the run", "2026-02-27T11:00", "2026-02-28T00:00"],
  ])("is %s", (_what, wall, expected) => {
    expect(nextChangeAt(PARIS, at(wall))).toEqual(at(expected));
  });

  it("never comes once it has ended", () => {
    expect(nextChangeAt(PARIS, at("2026-07-01T00:00"))).toBeNull();
  });

  const minute = fc.integer({ min: 0, max: 1440 }).map((minutes) => {
    const [hour, rest] = [Math.floor(minutes / 60), minutes % 60];
    return `${String(hour).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
  });
  const day = fc.integer({ min: 0, max: 320 }).map((days) => addDays("2026-02-01", days));
  const anyDates: fc.Arbitrary<ExhibitionDates> = fc.record({
    startsOn: fc.constant("2026-03-01"),
    endsOn: fc.constant("2026-11-30"),
    timeZone: fc.constantFrom(
      "Pacific/Apia",
      "Asia/Kathmandu",
      "America/New_York",
      "Europe/Paris",
      "Africa/Cairo",
      "Australia/Lord_Howe",
      "America/Santiago",
    ),
    hours: fc.array(
      fc.record({
        weekday: fc.integer({ min: 1, max: 7 }),
        opens: minute.filter((time) => time !== "24:00"),
        closes: minute,
      }),
      { maxLength: 8 },
    ),
    closures: fc.array(
      fc.record({ startsOn: day, days: fc.integer({ min: 0, max: 20 }) }).map(({ startsOn, days }) => ({
        startsOn,
        endsOn: addDays(startsOn, days),
        reason: "Installation",
      })),
      { maxLength: 3 },
    ),
  });
  const anyInstant = fc.date({ min: new Date("2026-02-20"), max: new Date("2026-12-05"), noInvalidDate: true });

  it("is far enough: until then nothing else is said", () => {
    fc.assert(
      fc.property(anyDates, anyInstant, fc.double({ min: 0, max: 1, noNaN: true }), (dates, now, share) => {
        const change = nextChangeAt(dates, now);
        const last = change ? change.getTime() - 1 : now.getTime() + 40 * 86_400_000;
        const between = new Date(now.getTime() + Math.floor((last - now.getTime()) * share));
        expect(last).toBeGreaterThanOrEqual(now.getTime());
        expect(exhibitionState(dates, between)).toEqual(exhibitionState(dates, now));
        expect(exhibitionState(dates, new Date(last))).toEqual(exhibitionState(dates, now));
      }),
      { numRuns: 400 },
    );
  });

  it("is never more than a day away while it has not ended", () => {
    fc.assert(
      fc.property(anyDates, anyInstant, (dates, now) => {
        const change = nextChangeAt(dates, now);
        if (exhibitionState(dates, now).door.name === "ended") expect(change).toBeNull();
        else expect((change?.getTime() ?? Number.NaN) - now.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
      }),
      { numRuns: 200 },
    );
  });
});
