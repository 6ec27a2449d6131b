import "server-only";
import type { Locale } from "@/lib/i18n/locales.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import {
  type CardSelection,
  isPublishedOver,
  listedPublished,
  listPublishedCards,
  nextPublishedAt,
  type PublishedCard,
  soonestPublishedFirst,
} from "./published-cards.ts";

const SHELF = 6;

export type HomeShelves = { onNow: PublishedCard[]; openingSoon: PublishedCard[]; closingSoon: PublishedCard[] };

/**
 * The three shelves of the home page at `now`: exhibitions and sessions going on, those that begin next, and the
 * deadlines of programmes and opportunities that pass next. Nothing that was called off.
 */
export async function listPublishedShelves(locale: Locale, now: Date): Promise<HomeShelves> {
  const published = Prisma.sql`${listedPublished(now)} AND l.status = 'published'`;
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

/** Beyond this an institution's page sends its reader to browse. */
const INSTITUTION_LISTINGS = 60;

/**
 * What an institution posts, soonest first, the past at the end; archived listings among the
 * past. `isOver` on each card tells the two apart.
 */
export async function listPublishedOfInstitution(
  institutionId: string,
  locale: Locale,
  now: Date,
): Promise<PublishedCard[]> {
  const selection: CardSelection = {
    condition: Prisma.sql`i.status = 'active' AND l.published_at IS NOT NULL
      AND l.status IN ('published', 'cancelled', 'archived')
      AND l.institution_id = ${institutionId}::uuid`,
    order: Prisma.sql`l.status = 'archived', ${soonestPublishedFirst(now)}`,
    limit: INSTITUTION_LISTINGS,
  };
  return listPublishedCards(selection, locale, now);
}
