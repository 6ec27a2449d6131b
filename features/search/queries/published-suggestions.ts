import "server-only";
import { nearestPublishedFirst } from "@/features/listings/queries/published-cards.ts";
import { isListingCode } from "@/features/listings/rules/kinds.ts";
import { database } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { type FoundPlace, findPlaces } from "@/lib/places/find-places.ts";
import { isMarked, markerFor } from "@/lib/text/marks.ts";
import { readRuns } from "@/lib/text/runs.ts";
import { titleQueryText } from "@/lib/text/search.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import type { ListingKind } from "@/prisma/generated/enums.ts";
import { type InstitutionMatch, type PersonMatch, searchPublishedNames } from "./published-name-matches.ts";
import { readPublishedQuestion } from "./published-question.ts";

export type TitleMatch = { code: string; kind: ListingKind; title: string; language: string };

export type PublishedSuggestions = {
  listings: TitleMatch[];
  institutions: InstitutionMatch[];
  people: PersonMatch[];
  places: FoundPlace[];
};

const MOST = 8;
const MOST_OF_A_KIND = 2;
/** Among how many titles the soonest are chosen: enough to choose from, few enough to read at each key pressed. */
const LOOKED_AT = 200;
/** Places by name among which those with listings are looked for. */
const PLACES_LOOKED_AT = 12;

/**
 * At most eight things that somebody may mean who has typed this much: listings by their titles, what is coming before what
 * is over, institutions and people by their names, places where something is; a whole code means its listing and nothing else. A
 * word that begins nothing is put right first.
 */
export async function suggestPublished(typed: string, locale: Locale, now: Date): Promise<PublishedSuggestions> {
  if (!tellsEnough(typed)) return { listings: [], institutions: [], people: [], places: [] };
  const named = await listingOfCode(typed, locale, now);
  if (named) return { listings: [named], institutions: [], people: [], places: [] };
  const { text } = await readPublishedQuestion(typed);
  const [titles, names, places] = await Promise.all([
    matchingTitles(text, locale, now),
    searchPublishedNames(text, locale, MOST_OF_A_KIND),
    withListings(findPlaces(typed, PLACES_LOOKED_AT)),
  ]);
  const others = names.institutions.length + names.people.length + places.length;
  return { listings: titles.slice(0, MOST - others), ...names, places };
}

/** One letter begins everything; one Chinese character is a word. */
function tellsEnough(typed: string): boolean {
  return [...readRuns(typed)].some(({ form, isUnspaced }) => isUnspaced || [...form].length > 1);
}

/** The listing whose code was typed. */
async function listingOfCode(typed: string, locale: Locale, now: Date): Promise<TitleMatch | undefined> {
  const code = typed.trim().toUpperCase();
  if (!isListingCode(code)) return undefined;
  const [listing] = await database().$queryRaw<TitleMatch[]>`
    SELECT l.code, l.kind, t.title, t.language
    FROM listing l JOIN search_entry e ON e.listing_id = l.id JOIN translation t ON t.listing_id = l.id
    WHERE l.code = ${code} AND e.listed_until > ${now}
    ORDER BY ${nearestPublishedFirst(locale, Prisma.sql`t.language`, Prisma.sql`l.source_language`)} LIMIT 1`;
  return listing;
}

type TitleRow = TitleMatch & { place: number };

/** Each listing once, by its title in the reader's language where that is what was found, else by the one that was. */
async function matchingTitles(text: string, locale: Locale, now: Date): Promise<TitleMatch[]> {
  const question = titleQueryText(text);
  const mark = markerFor(text);
  if (question === null || mark === null) return [];
  const [primary = locale] = locale.split("-");
  const rows = await database().$queryRaw<TitleRow[]>`
    WITH found AS MATERIALIZED (
      SELECT x.listing_id FROM listing_index x WHERE x.vector @@ ${question}::tsquery LIMIT ${LOOKED_AT}
    ), chosen AS (
      SELECT e.listing_id, row_number() OVER (ORDER BY e.over_at <= ${now}, e.next_at, e.listing_id) AS place
      FROM found JOIN search_entry e ON e.listing_id = found.listing_id WHERE e.listed_until > ${now}
      ORDER BY place LIMIT ${2 * MOST}
    )
    SELECT l.code, l.kind, t.title, t.language, chosen.place::int AS place
    FROM chosen JOIN listing l ON l.id = chosen.listing_id JOIN translation t ON t.listing_id = l.id
    ORDER BY chosen.place, t.language = ${locale} DESC, split_part(t.language, '-', 1) = ${primary} DESC, t.language`;
  const shown = new Map<string, TitleMatch>();
  for (const { code, kind, title, language } of rows) {
    if (!shown.has(code) && isMarked(mark(title, language))) shown.set(code, { code, kind, title, language });
  }
  return [...shown.values()];
}

/** Those places where something is listed, one look-up for all. */
async function withListings(places: readonly FoundPlace[]): Promise<FoundPlace[]> {
  if (places.length === 0) return [];
  const rows = await database().$queryRaw<{ place: number }[]>`
    SELECT given.place::int AS place
    FROM unnest(${places.map(({ country }) => country)}::text[], ${places.map(({ city }) => city ?? null)}::text[])
      WITH ORDINALITY given (country, city, place)
    WHERE CASE WHEN given.city IS NULL
      THEN EXISTS (SELECT FROM search_entry e WHERE e.terms @> ARRAY['country:' || given.country])
      ELSE EXISTS (SELECT FROM search_entry e WHERE e.city_key = given.city) END
    ORDER BY given.place LIMIT ${MOST_OF_A_KIND}`;
  return rows.flatMap(({ place }) => places[place - 1] ?? []);
}
