import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/time/day.ts";
import { FEW, ranking, timeline } from "./statistics.ts";

const on = (day: string, registrations = 1, people = 2) => ({ day, registrations, people });

describe("the line of time", () => {
  it("has every day from the first registration to the last, those without any too", () => {
    expect(timeline([on("2026-03-02"), on("2026-02-27", 3, 4)])).toEqual({
      unit: "day",
      bars: [on("2026-02-27", 3, 4), on("2026-02-28", 0, 0), on("2026-03-01", 0, 0), on("2026-03-02")],
    });
    expect(timeline([])).toEqual({ unit: "day", bars: [] });
  });

  it("goes by weeks where days would be too many, from Monday to Sunday", () => {
    const { unit, bars } = timeline([on("2026-01-01"), on("2026-01-04"), on("2026-01-05"), on("2026-04-01")]);
    expect(unit).toBe("week");
    expect(bars.slice(0, 3)).toEqual([on("2025-12-29", 2, 4), on("2026-01-05"), on("2026-01-12", 0, 0)]);
    expect(bars.at(-1)).toEqual(on("2026-03-30"));
  });

  it("counts everybody within what it draws, and never draws more than sixty bars", () => {
    const days = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(days, (offsets) => {
        const { bars } = timeline(offsets.map((offset) => on(addDays("2025-01-01", offset), 1, 1)));
        expect(bars.length).toBeLessThanOrEqual(60);
        expect(bars.reduce((sum, { people }) => sum + people, 0)).toBe(offsets.length);
      }),
    );
  });
});

describe("a ranking", () => {
  it("shows the largest and puts the rest together", () => {
    const amounts = [
      { key: "FR", people: 3 },
      { key: "CN", people: 9 },
      { key: "KZ", people: 3 },
      { key: "UZ", people: 0 },
    ];
    expect(ranking(amounts, { most: 2, few: 1 })).toEqual({
      rows: [
        { key: "CN", people: 9 },
        { key: "FR", people: 3 },
      ],
      others: 3,
    });
    expect(ranking(amounts, { most: 9, few: 1 }).others).toBeNull();
  });

  it("tells no amount under the bound, not even of all the others together", () => {
    const amounts = fc.array(fc.record({ key: fc.string(), people: fc.nat(12) }), { maxLength: 20 });
    fc.assert(
      fc.property(amounts, (given) => {
        const { rows, others } = ranking(given, { most: 5, few: FEW });
        expect([...rows.map(({ people }) => people), others ?? FEW].every((people) => people >= FEW)).toBe(true);
      }),
    );
  });
});
