import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { database } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { cityKey } from "@/lib/places/city-key.ts";
import { addDays, dateInZone } from "@/lib/time/day.ts";
import { ListingKind, Route } from "@/prisma/generated/enums.ts";
import { createInstitution } from "@/tests/factories/institutions.ts";
import { createPublished, type PublishedChoices } from "@/tests/factories/published-listings.ts";
import type { Facet } from "../rules/facets.ts";
import { SUB_KINDS } from "../rules/sub-kinds.ts";
import type { BrowseFilters, When } from "../schema.ts";
import { listPublishedFacets } from "./published-facets.ts";

const now = new Date("2027-03-09T12:00:00Z");

type Made = PublishedChoices & {
  kind: ListingKind;
  institutionSlug: string;
  zone: string;
  /** First and last day of whatever its kind has. */
  first: string;
  last: string;
};

const DAYS = [
  "2027-02-20",
  "2027-03-08",
  "2027-03-09",
  "2027-03-10",
  "2027-03-15",
  "2027-03-16",
  "2027-04-07",
  "2027-04-08",
];
const FIELDS = [undefined, "02", "021", "0211", "0613"];
const WORDS = ["Silk", "Porcelain", "敦煌"];

/** A random listing, within few enough values that they meet. */
const listings = (institutions: { id: string; slug: string }[], people: string[]): fc.Arbitrary<Made> =>
  fc
    .record({
      kind: fc.constantFrom(...Object.values(ListingKind)),
      sub: fc.nat(),
      route: fc.constantFrom(...Object.values(Route).slice(0, 3)),
      institution: fc.constantFrom(...institutions),
      countryCode: fc.constantFrom("CN", "KZ"),
      alsoConcerns: fc.subarray(["EG", "UZ"]),
      city: fc.constantFrom("Guangzhou", "广州", "Almaty", ""),
      languages: fc.subarray(["en", "zh-CN", "zh-Hant"], { minLength: 1 }),
      mode: fc.constantFrom("onsite", "online", "mixed"),
      fieldCode: fc.constantFrom(...FIELDS),
      isFree: fc.boolean(),
      person: fc.option(fc.constantFrom(...people), { nil: undefined }),
      word: fc.constantFrom(...WORDS),
      days: fc.tuple(fc.constantFrom(...DAYS), fc.constantFrom(...DAYS)),
      zone: fc.constantFrom("Asia/Shanghai", "Pacific/Auckland"),
      terms: fc.constantFrom(undefined, {}, { closesAt: now }, { opensAt: new Date(now.getTime() + 1000) }),
      cancelled: fc.boolean(),
    })
    .map(({ sub, days, institution, person, word, cancelled, ...rest }): Made => {
      const [first = "", last = ""] = [...days].sort();
      const subs = SUB_KINDS[rest.kind];
      return {
        ...rest,
        institution,
        institutionSlug: institution.slug,
        sub: subs[sub % Math.max(1, subs.length)],
        status: cancelled ? "cancelled" : "published",
        persons: person === undefined ? [] : [{ id: person, role: "speaker" }],
        texts: [{ language: "en", title: `${word} ${rest.kind}` }],
        first,
        last,
        sessions: [[`${first}T10:00`, `${last}T12:00`]],
        run: [first, last],
        intakes: [[first, last]],
        validUntil: last,
        releasedOn: first,
      };
    });

const optional = <Value>(...values: Value[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 3 });

const questions = (institutions: { slug: string }[], people: string[]): fc.Arbitrary<BrowseFilters> =>
  fc
    .record({
      kind: optional(...Object.values(ListingKind)),
      withSub: fc.option(fc.nat(), { nil: undefined }),
      route: optional(...Object.values(Route)),
      country: optional("CN", "UZ", "FR"),
      city: optional("CN-guangzhou", "KZ-almaty"),
      field: optional("02", "021", "0613", "07"),
      language: optional("en", "zh", "zh-CN"),
      when: optional<When>("today", "week", "month"),
      from: optional("2027-03-09", "2027-04-02"),
      to: optional("2027-04-10"),
      month: optional("2027-03", "2027-04"),
      mode: optional<"onsite" | "online">("onsite", "online"),
      institution: optional(...institutions.map(({ slug }) => slug)),
      person: optional(...people),
      open: optional<true>(true),
      free: optional<true>(true),
      q: optional("silk", "敦煌"),
    })
    .map(({ withSub, ...filters }) => {
      const subs = filters.kind ? SUB_KINDS[filters.kind] : [];
      return withSub === undefined || subs.length === 0 ? filters : { ...filters, sub: subs[withSub % subs.length] };
    });

/** Days as the kind counts them, worked out here by hand. */
function daysOf({ kind, first, last }: Made): [string, string][] {
  if (kind === "programme") return [first, last].map((day) => [day, day]);
  if (kind === "opportunity") return [[last, last]];
  return kind === "brief" ? [[first, first]] : [[first, last]];
}

const zoneOf = ({ kind, zone }: Made) => (kind === "project" || kind === "brief" ? "UTC" : zone);

function takesPlace(made: Made, from: string, to: string): boolean {
  return daysOf(made).some(([first, last]) => first <= to && last >= from);
}

function isOver(made: Made): boolean {
  const { kind, first, last } = made;
  if (kind === "brief") return false;
  // A programme is over with its only deadline, its first day here; a lecture two hours into the afternoon of its last.
  const end = kind === "programme" ? first : last;
  const today = dateInZone(now, zoneOf(made));
  return kind === "lecture" ? end < today || (end === today && made.zone === "Asia/Shanghai") : end < today;
}

/** The values of a facet that a listing has. */
const VALUES: Record<Facet, (made: Made) => string[]> = {
  kind: ({ kind }) => [kind],
  sub: ({ sub }) => (sub ? [sub] : []),
  route: ({ route }) => [route ?? ""],
  country: ({ countryCode = "", alsoConcerns = [] }) => [countryCode, ...alsoConcerns],
  city: ({ countryCode = "", city = "" }) => [cityKey(countryCode, city) ?? ""].filter(Boolean),
  field: ({ fieldCode = "" }) =>
    [2, 3, 4].filter((length) => length <= fieldCode.length).map((n) => fieldCode.slice(0, n)),
  language: ({ languages = [] }) => languages,
  mode: ({ mode = "" }) => (mode === "mixed" ? ["onsite", "online"] : [mode]),
  institution: ({ institutionSlug }) => [institutionSlug],
  when: (made) => {
    const today = dateInZone(now, zoneOf(made));
    const ahead = { today: 0, week: 6, month: 29 };
    return Object.entries(ahead).flatMap(([when, days]) =>
      takesPlace(made, today, addDays(today, days)) ? [when] : [],
    );
  },
  open: (made) => {
    const { opensAt, closesAt } = made.terms ?? {};
    const isOpen = made.terms && !(opensAt && opensAt > now) && !(closesAt && closesAt <= now);
    return isOpen && made.status === "published" && !isOver(made) ? ["1"] : [];
  },
  free: ({ isFree }) => (isFree ? ["1"] : []),
};

function fits(made: Made, filters: BrowseFilters): boolean {
  if (made.status === "cancelled" && isOver(made)) return false;
  const { from = "0000", to = "9999", month, person, q, language, ...facets } = filters;
  if (!takesPlace(made, from, to) && (filters.from || filters.to)) return false;
  if (month && !takesPlace(made, `${month}-01`, `${month}-31`)) return false;
  if (person && !made.persons?.some(({ id }) => id === person)) return false;
  if (q && !made.texts?.[0]?.title.toLowerCase().includes(q)) return false;
  if (language && !made.languages?.some((tag) => tag === language || tag.split("-")[0] === language)) return false;
  return Object.entries(facets).every(
    ([name, value]) =>
      value === undefined || VALUES[name as Facet](made).includes(value === true ? "1" : (value as string)),
  );
}

/** What a facet must say: each value with its count, every filter but its own applied. */
function expected(all: Made[], filters: BrowseFilters, facet: Facet): [string, number][] {
  const others = { ...filters, [facet]: undefined, ...(facet === "kind" ? { sub: undefined } : {}) };
  const counts = new Map<string, number>();
  for (const made of all.filter((one) => fits(one, others))) {
    for (const value of VALUES[facet](made)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort();
}

describe("facets", () => {
  it("count what a brute-force count finds, for any listings and any question", { timeout: 120_000 }, async () => {
    const institutions = await Promise.all(
      ["nanhai", "caravan", "harbour"].map((slug) => createInstitution({ slug, name: slug })),
    );
    const people = await Promise.all(
      ["Chen Yu", "Zarina"].map(async (name) => {
        const data = { id: newId(), institutionId: institutions[0]?.id ?? "", name };
        return (await database().person.create({ data, select: { id: true } })).id;
      }),
    );
    const all = fc.sample(listings(institutions, people), 70);
    for (const made of all) await createPublished({ ...made, now });
    await fc.assert(
      fc.asyncProperty(questions(institutions, people), async (filters) => {
        const { facets, total } = await listPublishedFacets(filters, "en", now);
        expect(total).toBe(all.filter((made) => fits(made, filters)).length);
        for (const facet of Object.keys(VALUES) as Facet[]) {
          const shown = facets[facet].filter(({ count }) => count > 0).map(({ value, count }) => [value, count]);
          const offered = new Set(facets[facet].map(({ value }) => value));
          // Of fields only some are offered; of sub-kinds those of the kind asked for.
          const known = expected(all, filters, facet).filter(
            ([value]) => offered.has(value) || (facet !== "field" && (facet !== "sub" || filters.kind)),
          );
          expect(shown.sort(), facet).toEqual(known);
        }
      }),
      { numRuns: 150 },
    );
  });
});
