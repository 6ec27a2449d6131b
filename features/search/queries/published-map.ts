import "server-only";
import {
  nearestPublishedFirst,
  publishedCalledOff,
  soonestPublishedFirst,
} from "@/features/listings/queries/published-cards.ts";
import type { CalledOff } from "@/features/listings/rules/status.ts";
import { databaseShowing } from "@/lib/db.ts";
import { LISTS } from "@/lib/http/page-facts.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { Position } from "@/lib/places/cities.ts";
import { cityKey } from "@/lib/places/city-key.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import { type BrowseFilters, COUNT_LIMIT } from "../schema.ts";
import { matchingPublishedEntries } from "./published-condition.ts";

/** Places shown at most, the fullest; and listings among which anybody would still read titles. */
const MOST = { places: 500, titled: COUNT_LIMIT - 1 };
const TITLES_EACH = 3;

export type MapTitle = { code: string; title: string; language: string; calledOff: CalledOff | null };

/** A city with listings, whatever names it was typed by. */
export type MapPlace = {
  /** The city's key (lib/places/city-key.ts); null for listings of a country or region that name no city. */
  key: string | null;
  countryCode: string;
  /** As most of the listings write it. */
  city: string;
  /** Null where nobody knows it. */
  position: Position | null;
  count: number;
  /** The listings that come next; none where an answer is too long to read. */
  titles: MapTitle[];
};

/** `leftOut` says how many places there are beyond those shown, `hasSample` whether any of the listings is a sample. */
export type PublishedMap = { places: MapPlace[]; total: number; leftOut: number; hasSample: boolean };

type Row = {
  countryCode: string;
  city: string;
  count: number;
  hasSample: boolean;
  latitude: number | null;
  longitude: number | null;
};

/**
 * The places of the listings that a browse address asks for at `now`, fullest first, with how many there are at each:
 * two queries, or one where there are so many listings that nobody would read their titles. A listing stands at its own
 * city, where it stands in lists and facets too. Words without anything to search for find nothing.
 */
export async function mapPublishedListings(
  filters: BrowseFilters,
  locale: Locale,
  now: Date,
  most = MOST,
): Promise<PublishedMap> {
  const condition = matchingPublishedEntries(filters, now);
  if (condition === null) return { places: [], total: 0, leftOut: 0, hasSample: false };
  return mapMatching(condition, locale, now, most);
}

/** The same of what takes place in one country or region; what only concerns it stands elsewhere. */
export async function mapPublishedCountry(countryCode: string, locale: Locale, now: Date): Promise<PublishedMap> {
  const concerned = matchingPublishedEntries({ country: countryCode }, now) ?? Prisma.sql`false`;
  const there = Prisma.sql`${concerned} AND EXISTS (
    SELECT FROM listing own WHERE own.id = e.listing_id AND own.country_code = ${countryCode})`;
  return mapMatching(there, locale, now, MOST);
}

/** `condition` is one on `e`, a row of search_entry. */
async function mapMatching(
  condition: Prisma.Sql,
  locale: Locale,
  now: Date,
  most: { places: number; titled: number },
): Promise<PublishedMap> {
  const rows = await databaseShowing(LISTS).$queryRaw<Row[]>`
    SELECT counted.country_code AS "countryCode", counted.city, counted.count, p.latitude, p.longitude,
      EXISTS (
        SELECT FROM institution i JOIN listing l ON l.institution_id = i.id JOIN search_entry e ON e.listing_id = l.id
        WHERE i.is_sample AND ${condition}
      ) AS "hasSample"
    FROM (
      SELECT left(e.city_key, 2) AS country_code, e.city, count(*)::int AS count
      FROM search_entry e WHERE ${condition} AND e.city_key IS NOT NULL
      GROUP BY left(e.city_key, 2), e.city
      UNION ALL
      SELECT l.country_code, '', count(*)::int
      FROM search_entry e JOIN listing l ON l.id = e.listing_id WHERE ${condition} AND e.city_key IS NULL
      GROUP BY l.country_code
    ) counted
    LEFT JOIN city_position p ON p.country_code = counted.country_code AND p.city = counted.city
    ORDER BY counted.count DESC, counted.country_code, counted.city COLLATE "C"`;
  const all = joinSpellings(rows);
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  const places = all.slice(0, most.places);
  if (total > 0 && total <= most.titled) await addTitles(places, condition, locale, now);
  return { places, total, leftOut: all.length - places.length, hasSample: rows[0]?.hasSample ?? false };
}

/** One place of the rows that spell it differently. Rows come fullest first, so the first one's spelling is shown. */
function joinSpellings(rows: readonly Row[]): MapPlace[] {
  const places = new Map<string, MapPlace>();
  for (const { countryCode, city, count, latitude, longitude } of rows) {
    const key = cityKey(countryCode, city);
    const position = latitude === null || longitude === null ? null : { latitude, longitude };
    const place = places.get(key ?? countryCode);
    if (place) {
      place.count += count;
      place.position ??= position;
    } else places.set(key ?? countryCode, { key, countryCode, city, position, count, titles: [] });
  }
  return [...places.values()].sort((one, other) => other.count - one.count);
}

async function addTitles(places: readonly MapPlace[], condition: Prisma.Sql, locale: Locale, now: Date): Promise<void> {
  const rows = await databaseShowing(LISTS).$queryRaw<(MapTitle & { countryCode: string; city: string })[]>`
    SELECT next.code, words.title, words.language, next.called_off AS "calledOff", next.country_code AS "countryCode", next.city
    FROM (
      SELECT l.id, l.code, l.country_code, l.city, l.source_language, ${publishedCalledOff} AS called_off,
        row_number() OVER (ORDER BY ${soonestPublishedFirst(now)}) AS place,
        row_number() OVER (PARTITION BY l.country_code, l.city ORDER BY ${soonestPublishedFirst(now)}) AS turn
      FROM search_entry e JOIN listing l ON l.id = e.listing_id JOIN institution i ON i.id = l.institution_id
      WHERE ${condition}
    ) next
    CROSS JOIN LATERAL (
      SELECT t.title, t.language FROM translation t WHERE t.listing_id = next.id
      ORDER BY ${nearestPublishedFirst(locale, Prisma.sql`t.language`, Prisma.sql`next.source_language`)} LIMIT 1
    ) words
    WHERE next.turn <= ${TITLES_EACH}
    ORDER BY next.place`;
  const byKey = new Map(places.map((place) => [place.key ?? place.countryCode, place]));
  for (const { countryCode, city, code, title, language, calledOff } of rows) {
    const place = byKey.get(cityKey(countryCode, city) ?? countryCode);
    if (place && place.titles.length < TITLES_EACH) place.titles.push({ code, title, language, calledOff });
  }
}
