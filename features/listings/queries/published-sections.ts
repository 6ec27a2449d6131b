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

export type Shelves = {
  /** Exhibitions that run and sessions that go on. */
  onNow: PublishedCard[];
  /** Exhibitions and sessions that begin next. */
  openingSoon: PublishedCard[];
  /** Programmes and opportunities by the deadline that passes next. */
  closingSoon: PublishedCard[];
  /** Projects and briefs, what was published last first. */
  newest: PublishedCard[];
};

/**
 * Shelves of what is current at `now` and fits a condition on `l` and `i`, at most `limit` on each. Nothing that was
 * called off or is over.
 */
export async function listPublishedShelves(
  within: Prisma.Sql,
  limit: number,
  locale: Locale,
  now: Date,
): Promise<Shelves> {
  const published = Prisma.sql`${listedPublished(now)} AND l.status = 'published' AND ${within}`;
  const shelves: Record<keyof Shelves, Omit<CardSelection, "limit">> = {
    onNow: {
      condition: Prisma.sql`${published} AND (
        (l.kind = 'exhibition' AND l.starts_at <= ${now} AND l.ends_at > ${now}) OR
        (l.kind = 'lecture' AND EXISTS (
          SELECT FROM session s WHERE s.listing_id = l.id AND s.starts_at <= ${now} AND s.ends_at > ${now})))`,
      order: Prisma.sql`l.ends_at, l.id`,
    },
    openingSoon: {
      condition: Prisma.sql`${published} AND l.kind IN ('exhibition', 'lecture') AND ${nextPublishedAt(now)} > ${now}
        AND (l.kind = 'lecture' OR l.starts_at > ${now})`,
      order: Prisma.sql`${nextPublishedAt(now)}, l.id`,
    },
    closingSoon: {
      condition: Prisma.sql`${published} AND l.kind IN ('programme', 'opportunity') AND NOT ${isPublishedOver(now)}`,
      order: Prisma.sql`${nextPublishedAt(now)}, l.id`,
    },
    newest: {
      condition: Prisma.sql`${published} AND l.kind IN ('project', 'brief') AND NOT ${isPublishedOver(now)}`,
      order: Prisma.sql`l.published_at DESC, l.id`,
    },
  };
  const read = (name: keyof Shelves) => listPublishedCards({ ...shelves[name], limit }, locale, now);
  const [onNow, openingSoon, closingSoon, newest] = await Promise.all([
    read("onNow"),
    read("openingSoon"),
    read("closingSoon"),
    read("newest"),
  ]);
  return { onNow, openingSoon, closingSoon, newest };
}

/** How much there is at `now`: listings, institutions, and the countries or regions these are in. */
export type Figures = { listings: number; institutions: number; countries: number };

/** Counts what the home page says of the portal, what stands in lists and active institutions: the same listings as its routes. */
export async function countPublished(now: Date): Promise<Figures> {
  const [figures] = await databaseShowing(LISTS).$queryRaw<[Figures]>`
    SELECT
      (SELECT count(*)::int FROM search_entry e WHERE e.listed_until > ${now}) AS listings,
      (SELECT count(*)::int FROM institution i WHERE i.status = 'active') AS institutions,
      (SELECT count(DISTINCT i.country_code)::int FROM institution i WHERE i.status = 'active') AS countries`;
  return figures;
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

/** What a unit of an institution posts, by where it stands in time at `now`. */
export async function listPublishedOfUnit(unitId: string, locale: Locale, now: Date): Promise<ListingsInTime> {
  return listInTime(Prisma.sql`l.unit_id = ${unitId}::uuid`, locale, now);
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
