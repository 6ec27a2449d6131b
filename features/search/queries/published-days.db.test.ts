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

  it("never leave out what can be registered for, and leave out what closed or opens at another time", async () => {
    const instants = fc.constantFrom(
      "-infinity",
      "2026-12-31T23:59:59Z",
      "2027-01-01T00:00:00Z",
      "2027-03-09T12:00:00Z",
      "2027-03-09T23:59:59Z",
      "2027-04-01T09:00:00Z",
      "2030-01-01T00:00:00Z",
      "infinity",
    );
    const at = fc.constantFrom(
      "2026-12-31T23:59:59Z",
      "2027-03-09T12:00:00Z",
      "2027-03-09T23:59:59.5Z",
      "2027-05-01T00:00:00Z",
    );
    const given = fc.sample(fc.tuple(instants, instants, at), { numRuns: 500, seed: 12 });
    const compared = await database().$queryRaw<{ open: boolean; found: boolean }[]>`
      SELECT opens <= at AND closes > at AS open, open_terms(opens, closes) && open_terms_asked(at) AS found
      FROM unnest(${given.map(([opens]) => opens)}::text[]::timestamptz[],
        ${given.map(([, closes]) => closes)}::text[]::timestamptz[], ${given.map(([, , instant]) => instant)}::text[]::timestamptz[])
        given (opens, closes, at)`;
    expect(given.filter((_, index) => compared[index]?.open && !compared[index].found)).toEqual([]);
    expect(compared.filter(({ open }) => open).length).toBeGreaterThan(50);
    const [apart] = await database().$queryRaw<[{ found: boolean }]>`
      SELECT open_terms('2027-01-01', '2027-02-01') && open_terms_asked('2027-03-09')
        OR open_terms('2027-06-01', '2028-02-01') && open_terms_asked('2027-03-09')
        OR open_terms('infinity', 'infinity') && open_terms_asked('2027-03-09') AS found`;
    expect(apart.found).toBe(false);
  });

  it("let words be asked together with what is open", async () => {
    const texts = [{ language: "en", title: "Porcelain to register for" }];
    const open = await createPublished({ texts, terms: { opensAt: new Date("2027-03-01T00:00:00Z") } });
    await createPublished({ texts, terms: { closesAt: new Date("2027-03-08T00:00:00Z") } });
    await createPublished({ texts });
    const { cards } = await browsePublishedListings({ q: "porcelain", open: true }, "en", now);
    expect(cards.map(({ code }) => code)).toEqual([open.code]);
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
