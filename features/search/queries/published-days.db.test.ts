import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { database } from "@/lib/db.ts";
import { addDays } from "@/lib/time/day.ts";
import { createPublished } from "@/tests/factories/published-listings.ts";
import { browsePublishedListings } from "./published-browse.ts";

const now = new Date("2027-03-09T12:00:00Z");

/** A stretch of days as SQL writes it; some without an end, some around the turn of a year, some before 1970. */
const stretches = (longest: number) =>
  fc
    .record({
      from: fc.constantFrom("1965-06-30", "2026-12-20", "2027-01-30", "2027-02-25"),
      start: fc.nat(40),
      length: fc.nat(longest),
    })
    .map(({ from, start, length }) => `[${addDays(from, start)},${addDays(from, start + length)}]`);

const kept = fc.array(
  fc.oneof(
    stretches(70),
    stretches(800),
    stretches(9000),
    fc.constantFrom("[2027-01-01,)", "(,2027-01-01]", "[2026-12-31,2027-01-01]"),
  ),
  { maxLength: 3 },
);

/** `day_terms` and `day_terms_asked` as a list: of each pair whether it overlaps, and whether the index would look at it. */
async function compare(pairs: readonly (readonly [string[], string])[]): Promise<{ meets: boolean; found: boolean }[]> {
  return database().$queryRaw`
    SELECT days && asked AS meets, day_terms_asked(asked) IS NULL OR day_terms(days) && day_terms_asked(asked) AS found
    FROM (SELECT kept::datemultirange AS days, asked::daterange AS asked
      FROM unnest(${pairs.map(([days]) => `{${days.join(",")}}`)}::text[], ${pairs.map(([, asked]) => asked)}::text[]) given (kept, asked)
    ) pair`;
}

describe("terms of days", () => {
  it("never leave out what takes place on a day that is asked for", async () => {
    const asked = fc.oneof(stretches(130), fc.constantFrom("[2027-01-01,)", "(,2027-01-01]"));
    const pairs = fc.sample(fc.tuple(kept, asked), { numRuns: 3000, seed: 11 });
    const compared = await compare(pairs);
    const lost = pairs.filter((_, index) => compared[index]?.meets && !compared[index].found);
    expect(lost).toEqual([]);
    expect(compared.filter(({ meets }) => meets).length).toBeGreaterThan(300);
  });

  it("leave out what takes place at another time", async () => {
    const compared = await compare([
      [["[2027-03-09,2027-03-09]"], "[2027-03-20,2027-03-22]"],
      [["[2027-03-09,2027-06-20]"], "[2027-01-20,2027-01-22]"],
      [["[2020-03-09,2024-06-20]"], "[2027-01-20,2027-01-22]"],
      [[], "[2027-01-20,2027-01-22]"],
    ]);
    expect(compared).toEqual(Array(4).fill({ meets: false, found: false }));
  });

  it("let words and days be asked together", async () => {
    const during = await createPublished({
      kind: "exhibition",
      texts: [{ language: "en", title: "Porcelain for a season" }],
      run: ["2027-02-01", "2027-05-30"],
    });
    await createPublished({
      kind: "exhibition",
      texts: [{ language: "en", title: "Porcelain in autumn" }],
      run: ["2027-10-01", "2027-10-20"],
    });
    for (const days of [
      { when: "today" } as const,
      { month: "2027-04" },
      { from: "2027-05-30", to: "2027-06-02" },
      { from: "2027-01-01", to: "2027-09-30" },
      { to: "2027-03-01" },
    ]) {
      const { cards } = await browsePublishedListings({ q: "porcelain", ...days }, "en", now);
      expect(cards.map(({ code }) => code)).toEqual([during.code]);
    }
  });
});
