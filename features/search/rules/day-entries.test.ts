import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MEANINGS, type MonthEntry, partsOf, placeEntries } from "./day-entries.ts";

const LISTING = {
  id: "0192f0c1-7b1e-7cc0-9d4e-1f1b2a3c4d5e",
  kind: "lecture",
  status: "published",
  route: "road_west",
  title: "Paper on the road",
  textLanguage: "en",
  city: "Guangzhou",
  countryCode: "CN",
  isSample: false,
  zone: "Asia/Shanghai",
} as const;
const dates = ["2027-03-01", "2027-03-02", "2027-03-03", "2027-03-04", "2027-03-05"];
const at = (text: string) => new Date(`2027-03-${text}:00Z`);

function entry(changes: Partial<MonthEntry> & { code: string }): MonthEntry {
  const first = changes.first ?? 0;
  return { ...LISTING, means: "session", first, last: first, at: null, until: null, ...changes };
}

describe("an entry of the calendar", () => {
  it.each([
    ["of one day stands there", 2, 2, null, null, ["2 whole"]],
    ["past midnight stands on its evening", 2, 3, at("03T22:00"), at("04T01:00"), ["2 whole"]],
    ["of a night and a day stands on both", 2, 3, at("03T20:00"), at("04T17:00"), ["2 first", "3 last"]],
    ["of three days stands on each", 1, 3, at("02T09:00"), at("04T17:00"), ["1 first", "2 middle", "3 last"]],
    ["of weeks stands on its first and last day", 0, 20, at("01T09:00"), at("21T17:00"), ["0 first", "20 last"]],
  ])("%s", (_, first, last, begins, until, expected) => {
    const parts = partsOf({ first, last, at: begins, until }).sort((one, other) => one.day - other.day);
    expect(parts.map(({ day, part }) => `${day} ${part}`)).toEqual(expected);
  });

  it("stands among the others of its day: what opens and what is due, then by the clock", () => {
    const entries = [
      entry({ code: "LEC-2", at: at("01T12:00") }),
      entry({ code: "BRF-1", means: "released" }),
      entry({ code: "LEC-1", at: at("01T09:00") }),
      entry({ code: "PRG-1", means: "deadline", at: at("01T16:00") }),
      entry({ code: "EXH-1", means: "opens" }),
    ];
    const [day] = placeEntries(dates, entries, new Map([[0, 5]]));
    expect(day?.entries.map(({ code }) => code)).toEqual(["EXH-1", "PRG-1", "LEC-1", "LEC-2", "BRF-1"]);
  });

  it("counts what was not read, and what goes on from the day before", () => {
    const conference = entry({ code: "LEC-1", first: -1, last: 1, at: at("01T09:00"), until: at("03T17:00") });
    const days = placeEntries(dates, [conference, entry({ code: "LEC-2" })], new Map([[0, 30]]));
    expect(days.map(({ total }) => total)).toEqual([31, 1, 0, 0, 0]);
  });

  it("is lost on no day and doubled on none", () => {
    const moments = fc.integer({ min: -10, max: 15 }).chain((first) =>
      fc.record({
        first: fc.constant(first),
        last: fc.integer({ min: first, max: first + 12 }),
        means: fc.constantFrom(...MEANINGS),
        hours: fc.option(fc.integer({ min: 1, max: 400 })),
      }),
    );
    fc.assert(
      fc.property(fc.array(moments, { maxLength: 20 }), (chosen) => {
        const entries = chosen.map(({ first, last, means, hours }, index) => {
          const begins = hours === null ? null : at("01T08:00");
          const until = hours === null ? null : new Date(at("01T08:00").getTime() + hours * 3_600_000);
          return entry({ code: `LEC-${index}`, first, last, means, at: begins, until });
        });
        const counts = new Map(dates.map((_, day) => [day, entries.filter(({ first }) => first === day).length]));
        const days = placeEntries(dates, entries, counts);
        for (const [index, day] of days.entries()) {
          const codes = day.entries.map(({ code }) => code);
          expect(new Set(codes).size).toBe(codes.length);
          expect(day.total).toBe(codes.length);
          for (const one of entries.filter(({ first }) => first === index)) expect(codes).toContain(one.code);
          const order = day.entries.map(({ means }) => MEANINGS.indexOf(means));
          expect(order).toEqual([...order].sort((left, right) => left - right));
        }
      }),
    );
  });
});
