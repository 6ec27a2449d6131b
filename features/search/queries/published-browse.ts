import "server-only";
import {
  listPublishedCardsPlaced,
  type PlacedCard,
  type PublishedCard,
} from "@/features/listings/queries/published-cards.ts";
import { databaseShowing } from "@/lib/db.ts";
import { LISTS } from "@/lib/http/page-facts.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { queryText } from "@/lib/text/search.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { type Cursor, readCursor, type Sort, writeCursor } from "../rules/cursor.ts";
import { type BrowseFilters, COUNT_LIMIT, PAGE_SIZE, sortOf } from "../schema.ts";
import { matchingPublishedEntries } from "./published-condition.ts";
import { pagePublished, pagePublishedRanked } from "./published-page.ts";

export { matchingPublished } from "./published-condition.ts";

export type BrowseResult = {
  cards: PublishedCard[];
  /** Listings in the whole answer, up to COUNT_LIMIT. */
  total: number;
  /** Cursors for `after` that lead to the pages beside this one; null where the answer ends. */
  previous: string | null;
  next: string | null;
};

/**
 * The page of listings that a browse address asks for at `now`, in the order that it asks for (`sortOf`), and how many
 * there are in all. Going from page to page by the cursors shows each listing once, whatever is published meanwhile.
 */
export async function browsePublishedListings(
  filters: BrowseFilters,
  locale: Locale,
  now: Date,
  pageSize = PAGE_SIZE,
): Promise<BrowseResult> {
  const condition = matchingPublishedEntries(filters, now);
  if (condition === null) return { cards: [], total: 0, previous: null, next: null };
  const cursor = filters.after === undefined ? undefined : readCursor(filters.after);
  const [cards, total] = await Promise.all([
    // One more than is shown: it tells whether there is a further page.
    listPublishedCardsPlaced(pageOf(filters, condition, cursor, pageSize + 1, now), locale, now),
    countPublished(condition),
  ]);
  return { total, ...leaf(cards, sortOf(filters), cursor, pageSize) };
}

function pageOf(
  filters: BrowseFilters,
  condition: Prisma.Sql,
  cursor: Cursor | undefined,
  limit: number,
  now: Date,
): Prisma.Sql {
  const sort = sortOf(filters);
  if (sort !== "relevance") return pagePublished(sort, condition, cursor, limit, now);
  const others = matchingPublishedEntries({ ...filters, q: undefined }, now);
  return pagePublishedRanked(queryText(filters.q ?? "") ?? "", others ?? condition, cursor, limit, now);
}

async function countPublished(condition: Prisma.Sql): Promise<number> {
  const [counted] = await databaseShowing(LISTS).$queryRaw<[{ total: number }]>`
    SELECT count(*)::int AS total FROM (
      SELECT FROM search_entry e WHERE ${condition} LIMIT ${COUNT_LIMIT}
    ) counted`;
  return counted.total;
}

/** The cards of one page out of what was read for it, and the ways on and back. */
function leaf(
  read: PlacedCard[],
  sort: Sort,
  cursor: Cursor | undefined,
  pageSize: number,
): Pick<BrowseResult, "cards" | "previous" | "next"> {
  const isBack = cursor?.way === "before";
  const isMore = read.length > pageSize;
  const cards = isBack ? read.slice(-pageSize) : read.slice(0, pageSize);
  const to = (way: Cursor["way"], card: PlacedCard | undefined) =>
    card ? writeCursor({ way, sort, stretch: card.stretch, key: card.key, tie: card.tie, id: card.id }) : null;
  return {
    cards,
    previous: (isBack ? isMore : cursor !== undefined) ? to("before", cards[0]) : null,
    next: isBack || isMore ? to("after", cards.at(-1)) : null,
  };
}
