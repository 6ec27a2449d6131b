import "server-only";
import {
  isPublishedOver,
  listPublishedCards,
  type PublishedCard,
  soonestPublishedFirst,
} from "@/features/listings/queries/published-cards.ts";
import { databaseShowing } from "@/lib/db.ts";
import { LISTS } from "@/lib/http/page-facts.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { queryText } from "@/lib/text/search.ts";

import { Prisma } from "@/prisma/generated/client.ts";
import { type BrowseFilters, COUNT_LIMIT, PAGE_SIZE } from "../schema.ts";
import { matchingPublished } from "./published-condition.ts";

export { matchingPublished } from "./published-condition.ts";

export type BrowseResult = { cards: PublishedCard[]; total: number };

/**
 * The page of listings that a browse address asks for at `now`, and how many there are (up to COUNT_LIMIT).
 * With free text the best matches come first, else what comes next.
 *
 * - Days are the venue's: each kind is asked for its own local dates (sessions, run, deadlines and starts of
 *   intakes, last day of validity, release), so that nothing slips into the neighbouring day or month by its zone.
 * - A country is the listing's own or one that it says it concerns.
 * - Open means that a registration sent now is taken, be it onto the waitlist.
 * - Text without anything to search for (only signs) finds nothing.
 */
export async function browsePublishedListings(
  filters: BrowseFilters,
  locale: Locale,
  now: Date,
): Promise<BrowseResult> {
  const question = filters.q === undefined ? undefined : queryText(filters.q);
  const condition = matchingPublished(filters, now);
  if (question === null || condition === null) return { cards: [], total: 0 };
  const [cards, counted] = await Promise.all([
    listPublishedCards(
      {
        condition,
        order: question === undefined ? soonestPublishedFirst(now) : bestFirst(question, now),
        limit: PAGE_SIZE,
        offset: ((filters.page ?? 1) - 1) * PAGE_SIZE,
      },
      locale,
      now,
    ),
    databaseShowing(LISTS).$queryRaw<[{ total: number }]>`
      SELECT count(*)::int AS total FROM (
        SELECT FROM listing l JOIN institution i ON i.id = l.institution_id WHERE ${condition} LIMIT ${COUNT_LIMIT}
      ) counted`,
  ]);
  return { cards, total: counted[0].total };
}

/** Titles weigh more than bodies (the index says which is which); what is over counts half. */
function bestFirst(question: string, now: Date): Prisma.Sql {
  return Prisma.sql`(
    SELECT ts_rank(x.vector, to_tsquery('simple', ${question})) * CASE WHEN ${isPublishedOver(now)} THEN 0.5 ELSE 1 END
    FROM listing_index x WHERE x.listing_id = l.id
  ) DESC, ${soonestPublishedFirst(now)}`;
}
