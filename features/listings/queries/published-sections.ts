import "server-only";
import { databaseShowing } from "@/lib/db.ts";
import { LISTS } from "@/lib/http/page-facts.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import { isComing } from "../rules/card-date.ts";
import {
  type CardSelection,
  isPublishedOver,
  listedPublished,
  listPublishedCards,
  nextPublishedAt,
  openPublished,
  type PublishedCard,
  soonestPublishedFirst,
} from "./published-cards.ts";

const SHELF = 6;

export type HomeShelves = { onNow: PublishedCard[]; openingSoon: PublishedCard[]; closingSoon: PublishedCard[] };

/**
 * The three shelves of the home page at `now`: exhibitions and sessions going on, those that begin next, and the
 * deadlines of programmes and opportunities that pass next. Nothing that was called off. With `countryCode` those of one
 * country or region.
 */
export async function listPublishedShelves(locale: Locale, now: Date, countryCode?: string): Promise<HomeShelves> {
  const where = countryCode === undefined ? Prisma.sql`true` : Prisma.sql`l.country_code = ${countryCode}`;
  const published = Prisma.sql`${listedPublished(now)} AND l.status = 'published' AND ${where}`;
  const shelves: Record<keyof HomeShelves, CardSelection> = {
    onNow: {
      condition: Prisma.sql`${published} AND (
        (l.kind = 'exhibition' AND l.starts_at <= ${now} AND l.ends_at > ${now}) OR
        (l.kind = 'lecture' AND EXISTS (
          SELECT FROM session s WHERE s.listing_id = l.id AND s.starts_at <= ${now} AND s.ends_at > ${now})))`,
      order: Prisma.sql`l.ends_at, l.id`,
      limit: SHELF,
    },
    openingSoon: {
      condition: Prisma.sql`${published} AND l.kind IN ('exhibition', 'lecture') AND ${nextPublishedAt(now)} > ${now}
        AND (l.kind = 'lecture' OR l.starts_at > ${now})`,
      order: Prisma.sql`${nextPublishedAt(now)}, l.id`,
      limit: SHELF,
    },
    closingSoon: {
      condition: Prisma.sql`${published} AND l.kind IN ('programme', 'opportunity') AND NOT ${isPublishedOver(now)}`,
      order: Prisma.sql`${nextPublishedAt(now)}, l.id`,
      limit: SHELF,
    },
  };
  const [onNow, openingSoon, closingSoon] = await Promise.all([
    listPublishedCards(shelves.onNow, locale, now),
    listPublishedCards(shelves.openingSoon, locale, now),
    listPublishedCards(shelves.closingSoon, locale, now),
  ]);
  return { onNow, openingSoon, closingSoon };
}

/** Beyond these a page sends its reader to browse. */
const MOST_AHEAD = 60;
const MOST_PAST = 12;
/** Counting what is past stops here. */
const MOST_COUNTED = 1000;

/** Listings of somebody by where they stand in time; `pastTotal` may be more than the past shown here. */
export type ListingsInTime = {
  now: PublishedCard[];
  coming: PublishedCard[];
  past: PublishedCard[];
  pastTotal: number;
};

/** What an institution posts, by where it stands in time at `now`; what was put away among the past. */
export async function listPublishedOfInstitution(
  institutionId: string,
  locale: Locale,
  now: Date,
): Promise<ListingsInTime> {
  return listInTime(Prisma.sql`l.institution_id = ${institutionId}::uuid`, locale, now);
}

/** What names any of these rows of a person, by where it stands in time at `now`. */
export async function listPublishedOfPerson(
  personIds: readonly string[],
  locale: Locale,
  now: Date,
): Promise<ListingsInTime> {
  const named = Prisma.sql`EXISTS (
    SELECT FROM listing_person named WHERE named.listing_id = l.id AND named.person_id = ANY(${personIds}::uuid[]))`;
  return listInTime(named, locale, now);
}

async function listInTime(whose: Prisma.Sql, locale: Locale, now: Date): Promise<ListingsInTime> {
  const isPast = Prisma.sql`(l.status = 'archived' OR ${isPublishedOver(now)})`;
  const ahead: CardSelection = {
    condition: Prisma.sql`${openPublished} AND ${whose} AND NOT ${isPast}`,
    order: soonestPublishedFirst(now),
    limit: MOST_AHEAD,
  };
  const behind: CardSelection = {
    condition: Prisma.sql`${openPublished} AND ${whose} AND ${isPast}`,
    order: Prisma.sql`COALESCE(l.ends_at, l.deadline_at, l.published_at) DESC, l.id`,
    limit: MOST_PAST,
  };
  const [cards, past, counted] = await Promise.all([
    listPublishedCards(ahead, locale, now),
    listPublishedCards(behind, locale, now),
    databaseShowing(LISTS).$queryRaw<[{ total: number }]>`
      SELECT count(*)::int AS total FROM (
        SELECT FROM listing l JOIN institution i ON i.id = l.institution_id
        WHERE ${behind.condition} LIMIT ${MOST_COUNTED}
      ) counted`,
  ]);
  return {
    now: cards.filter((card) => !isComing(card, now)),
    coming: cards.filter((card) => isComing(card, now)),
    past,
    pastTotal: counted[0].total,
  };
}
