import "server-only";
import { databaseShowing } from "@/lib/db.ts";
import { LISTS } from "@/lib/http/page-facts.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import { isPublishedOver, listedPublished, listPublishedCards, type PublishedCard } from "./published-cards.ts";

const MOST_RELATED = 4;
/** Of these as many by one institution, or a busy one would lead only to itself. */
const MOST_OF_ONE = 2;
/** As many of the newest of each sort are looked at, so that the cost does not grow with the portal. */
const CANDIDATES = 120;
/** Below this two listings share hardly more than a continent. */
const LEAST_SCORE = 2;

/**
 * Listings to go on to from one: those that share its route, field of study and place, the closest first, then what was
 * published last; two of one institution at most. Never itself, nor what was called off or is over at `now`. Scored in one query: a field shared to the
 * detail 4, narrowly 3, broadly 2; the same city 3, the same country or region 1; the same route 2; a person named on both 2.
 */
export async function listPublishedRelated(listingId: string, locale: Locale, now: Date): Promise<PublishedCard[]> {
  const open = Prisma.sql`${listedPublished(now)} AND l.status = 'published' AND NOT ${isPublishedOver(now)}`;
  const candidates = (shared: Prisma.Sql) => Prisma.sql`(
    SELECT l.id FROM listing l JOIN institution i ON i.id = l.institution_id, this
    WHERE ${shared} AND l.id <> this.id AND ${open}
    ORDER BY l.published_at DESC LIMIT ${CANDIDATES})`;
  const related = await databaseShowing(LISTS).$queryRaw<{ id: string }[]>`
    WITH this AS (SELECT id, route, country_code, city, field_code FROM listing WHERE id = ${listingId}::uuid),
    candidate AS (
      ${candidates(Prisma.sql`l.route = this.route`)}
      UNION ${candidates(Prisma.sql`l.country_code = this.country_code`)}
      UNION ${candidates(Prisma.sql`l.field_code >= left(this.field_code, 2) AND l.field_code < left(this.field_code, 2) || 'A'`)}
    ),
    scored AS (
      SELECT l.id, l.institution_id, l.published_at,
        CASE
          WHEN this.field_code IS NULL OR l.field_code IS NULL THEN 0
          WHEN length(this.field_code) = 4 AND l.field_code = this.field_code THEN 4
          WHEN length(this.field_code) > 2 AND left(l.field_code, 3) = left(this.field_code, 3) THEN 3
          WHEN left(l.field_code, 2) = left(this.field_code, 2) THEN 2
          ELSE 0
        END
        + CASE
          WHEN l.country_code <> this.country_code THEN 0
          WHEN this.city <> '' AND lower(l.city) = lower(this.city) THEN 3
          ELSE 1
        END
        + CASE WHEN l.route = this.route THEN 2 ELSE 0 END
        + CASE WHEN EXISTS (
            SELECT FROM listing_person theirs JOIN listing_person ours ON ours.person_id = theirs.person_id
            WHERE theirs.listing_id = l.id AND ours.listing_id = this.id) THEN 2 ELSE 0 END AS score
      FROM candidate JOIN listing l ON l.id = candidate.id CROSS JOIN this
    )
    SELECT id FROM (
      SELECT id, score, published_at,
        row_number() OVER (PARTITION BY institution_id ORDER BY score DESC, published_at DESC, id) AS turn
      FROM scored WHERE score >= ${LEAST_SCORE}
    ) turned
    WHERE turn <= ${MOST_OF_ONE}
    ORDER BY score DESC, published_at DESC, id LIMIT ${MOST_RELATED}`;
  const ids = related.map(({ id }) => id);
  if (ids.length === 0) return [];
  const selection = {
    condition: Prisma.sql`l.id = ANY(${ids}::uuid[]) AND ${listedPublished(now)}`,
    order: Prisma.sql`array_position(${ids}::uuid[], l.id)`,
    limit: MOST_RELATED,
  };
  return listPublishedCards(selection, locale, now);
}
