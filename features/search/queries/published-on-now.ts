import "server-only";
import { listPublishedCards, type PublishedCard } from "@/features/listings/queries/published-cards.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import { RAIL_LIMIT } from "../rules/on-now.ts";
import type { BrowseFilters } from "../schema.ts";
import { matchingPublished } from "./published-condition.ts";

/**
 * What of a question is going on at `now`, what ends first standing first: sessions between their beginning and their end, and
 * exhibitions from the first to the last day of their run, whether their doors are open this minute or not. At most
 * RAIL_LIMIT; what was called off does not go on.
 */
export async function listPublishedOnNow(filters: BrowseFilters, locale: Locale, now: Date): Promise<PublishedCard[]> {
  // Something of it takes place today at its venue: that much the index knows, and it leaves little to look at.
  const condition = matchingPublished({ ...filters, when: "today" }, now);
  if (condition === null) return [];
  const sessionEnd = Prisma.sql`(SELECT min(s.ends_at) FROM session s
    WHERE s.listing_id = l.id AND s.starts_at <= ${now} AND s.ends_at > ${now})`;
  return listPublishedCards(
    {
      condition: Prisma.sql`${condition} AND l.status = 'published' AND CASE l.kind
        WHEN 'lecture' THEN ${sessionEnd} IS NOT NULL
        WHEN 'exhibition' THEN l.starts_at <= ${now} AND l.ends_at > ${now}
        ELSE false END`,
      order: Prisma.sql`CASE l.kind WHEN 'lecture' THEN ${sessionEnd} ELSE l.ends_at END, l.id`,
      limit: RAIL_LIMIT,
    },
    locale,
    now,
  );
}
