import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexListings } from "@/features/listings/commands/index-listing.ts";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database, transaction } from "@/lib/db.ts";
import { createInstitution } from "@/tests/factories/institutions.ts";
import { createPublished, type PublishedChoices } from "@/tests/factories/published-listings.ts";
import { SORTS, type Sort } from "../rules/cursor.ts";
import type { BrowseFilters } from "../schema.ts";
import { type BrowseResult, browsePublishedListings } from "./published-browse.ts";

const now = new Date("2027-03-09T12:00:00Z");
const PAGE = 3;

const page = (filters: BrowseFilters, after?: string | null): Promise<BrowseResult> =>
  browsePublishedListings({ ...filters, after: after ?? undefined }, "en", now, PAGE);

const codes = ({ cards }: BrowseResult) => cards.map(({ code }) => code);

/** All of an answer, from page to page; `between` happens before each further page. */
async function walk(
  filters: BrowseFilters,
  between: () => Promise<unknown> = async () => undefined,
): Promise<string[]> {
  let at = await page(filters);
  const found = codes(at);
  while (at.next !== null) {
    await between();
    at = await page(filters, at.next);
    found.push(...codes(at));
  }
  return found;
}

/** Listings that often stand at the very same place of an order: few dates, few ranks. */
const listing: fc.Arbitrary<PublishedChoices> = fc.record({
  kind: fc.constantFrom("lecture", "exhibition", "programme", "opportunity", "project", "brief"),
  sessions: fc.constantFrom<[string, string][]>(
    [["2027-03-01T19:00", "2027-03-01T20:00"]],
    [["2027-03-12T19:00", "2027-03-12T20:00"]],
  ),
  run: fc.constantFrom<[string, string]>(["2027-01-01", "2027-02-01"], ["2027-03-01", "2027-03-12"]),
  validUntil: fc.constantFrom("2027-03-01", "2027-03-12"),
  intakes: fc.constantFrom<[string, string][]>([["2027-03-01", "2027-09-01"]], [["2027-03-12", "2027-09-01"]]),
  publishedAt: fc.constantFrom(new Date("2026-01-01T00:00:00.001Z"), new Date("2026-01-01T00:00:00Z")),
  terms: fc.constantFrom(undefined, {}, { closesAt: new Date("2027-03-12T00:00:00Z") }),
  texts: fc.constantFrom(
    [{ language: "en", title: "Silk" }],
    [{ language: "en", title: "Tea", body: "Silk was one cargo." }],
  ),
});

const questionOf = (sort: Sort): BrowseFilters => (sort === "relevance" ? { q: "silk" } : { sort });

describe.each(SORTS)("paging by %s", (sort) => {
  const question = questionOf(sort);

  it("shows everything once and in one order, on and back, however large a page is", async () => {
    const institution = await createInstitution();
    for (const choices of fc.sample(listing, 17)) await createPublished({ ...choices, institution, now });
    const whole = codes(await browsePublishedListings(question, "en", now, 100));
    expect(whole).toHaveLength(17);
    expect(await walk(question)).toEqual(whole);
    let at = await page(question);
    while (at.next !== null) at = await page(question, at.next);
    const back = codes(at);
    while (at.previous !== null) {
      at = await page(question, at.previous);
      back.unshift(...codes(at));
    }
    expect(back).toEqual(whole);
  });

  it("neither skips nor repeats while others are published and called off between the pages", {
    timeout: 120_000,
  }, async () => {
    const institution = await createInstitution();
    const kept: string[] = [];
    for (const choices of fc.sample(listing, 12)) {
      kept.push((await createPublished({ ...choices, institution, now })).code);
    }
    // Fewer than a page holds: whoever is overtaken by a whole page at each step walks on for ever.
    const arrivals = fc.array(listing, { minLength: 1, maxLength: PAGE - 1 });
    await fc.assert(
      fc.asyncProperty(arrivals, async (arriving) => {
        const before = new Set(await walk(question));
        const found = await walk(question, async () => {
          for (const choices of arriving) await createPublished({ ...choices, institution, now });
        });
        expect(new Set(found).size).toBe(found.length);
        expect([...before].filter((code) => !found.includes(code))).toEqual([]);
        const strangers = await database().listing.findMany({ where: { code: { notIn: kept } }, select: { id: true } });
        const ids = strangers.map(({ id }) => id);
        await database().listing.deleteMany({ where: { id: { in: ids } } });
      }),
      { numRuns: 12 },
    );
  });

  it("goes on when the listing at which a page ended is gone", async () => {
    const institution = await createInstitution();
    for (const choices of fc.sample(listing, 8)) await createPublished({ ...choices, institution, now });
    const whole = codes(await browsePublishedListings(question, "en", now, 100));
    const first = await page(question);
    await database().listing.update({ where: { code: whole[PAGE - 1] }, data: { status: "archived" } });
    const gone = await database().listing.findUniqueOrThrow({ where: { code: whole[PAGE - 1] }, select: { id: true } });
    await transaction((tx) => indexListings(ANONYMOUS, tx, [gone.id], now));
    expect(codes(await page(question, first.next))).toEqual(whole.slice(PAGE, 2 * PAGE));
  });
});

describe("orders", () => {
  const create = async (choices: PublishedChoices) => (await createPublished({ ...choices, now })).code;
  const listed = async (filters: BrowseFilters) => codes(await browsePublishedListings(filters, "en", now));

  it("by newest has what was published last first", async () => {
    const old = await create({ publishedAt: new Date("2026-01-01T00:00:00Z") });
    const newest = await create({ publishedAt: new Date("2027-01-01T00:00:00Z") });
    expect(await listed({ sort: "newest" })).toEqual([newest, old]);
  });

  it("by closing has the next deadline first, be it of a programme, an offer or a registration", async () => {
    const none = await create({});
    const calledOff = await create({ terms: { closesAt: new Date("2027-03-10T00:00:00Z") }, status: "cancelled" });
    const offer = await create({ kind: "opportunity", validUntil: "2027-03-20" });
    const registration = await create({
      terms: { closesAt: new Date("2027-03-15T00:00:00Z") },
      sessions: [["2027-04-01T10:00", "2027-04-01T12:00"]],
    });
    const intake = await create({
      kind: "programme",
      intakes: [
        ["2027-03-01", "2027-09-01"],
        ["2027-03-18", "2027-09-01"],
      ],
    });
    expect(await listed({ sort: "closing" })).toEqual([registration, intake, offer, calledOff, none]);
  });

  it("by relevance has what comes next first among equals", async () => {
    const texts = [{ language: "en", title: "Silk" }];
    const later = await create({ texts, sessions: [["2027-04-01T10:00", "2027-04-01T12:00"]] });
    const undated = await create({ texts, kind: "brief" });
    const sooner = await create({ texts, sessions: [["2027-03-11T10:00", "2027-03-11T12:00"]] });
    expect(await listed({ q: "silk" })).toEqual([sooner, later, undated]);
  });
});
