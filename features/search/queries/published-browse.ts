import "server-only";
import {
  listPublishedCardsPlaced,
  type PlacedCard,
  type PublishedCard,
} from "@/features/listings/queries/published-cards.ts";
import { databaseShowing } from "@/lib/db.ts";
import { LISTS } from "@/lib/http/page-facts.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { type Cursor, readCursor, type Sort, writeCursor } from "../rules/cursor.ts";
import type { Facets } from "../rules/facets.ts";
import { type AskedFilters, COUNT_LIMIT, PAGE_SIZE, sortOf } from "../schema.ts";
import { firstPublishedEntries, matchingPublishedEntries, wordsAskedPublished } from "./published-condition.ts";
import { listPublishedFacets } from "./published-facets.ts";
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
  filters: AskedFilters,
  locale: Locale,
  now: Date,
  pageSize = PAGE_SIZE,
): Promise<BrowseResult> {
  const [page, total] = await Promise.all([readPage(filters, locale, now, pageSize), countPublished(filters, now)]);
  return { ...page, total };
}

/** The same together with the facets of the answer, which count it anyhow: two queries for a whole page. */
export async function browsePublishedWithFacets(
  filters: AskedFilters,
  locale: Locale,
  now: Date,
): Promise<{ result: BrowseResult; facets: Facets }> {
  const [page, { facets, total }] = await Promise.all([
    readPage(filters, locale, now, PAGE_SIZE),
    listPublishedFacets(filters, locale, now),
  ]);
  return { result: { ...page, total }, facets };
}

type Page = Omit<BrowseResult, "total">;

async function readPage(filters: AskedFilters, locale: Locale, now: Date, pageSize: number): Promise<Page> {
  const cursor = filters.after === undefined ? undefined : readCursor(filters.after);
  // One more than is shown: it tells whether there is a further page.
  const placed = pageOf(filters, cursor, pageSize + 1, now);
  if (placed === null) return { cards: [], previous: null, next: null };
  return leaf(await listPublishedCardsPlaced(placed, locale, now), sortOf(filters), cursor, pageSize);
}

/** The query of that page; null when nothing can match. */
function pageOf(filters: AskedFilters, cursor: Cursor | undefined, limit: number, now: Date): Prisma.Sql | null {
  const sort = sortOf(filters);
  if (sort === "relevance") {
    const found = firstPublishedEntries(filters, now);
    return found && pagePublishedRanked(wordsAskedPublished(filters) ?? "", found, cursor, limit, now);
  }
  const condition = matchingPublishedEntries(filters, now);
  return condition && pagePublished(sort, condition, cursor, limit, now);
}

async function countPublished(filters: AskedFilters, now: Date): Promise<number> {
  const found = firstPublishedEntries(filters, now);
  if (found === null) return 0;
  const [counted] = await databaseShowing(LISTS).$queryRaw<[{ total: number }]>`
    SELECT count(*)::int AS total FROM (SELECT ${found} LIMIT ${COUNT_LIMIT}) counted`;
  return counted.total;
}

/** The cards of one page out of what was read for it, and the ways on and back. */
function leaf(read: PlacedCard[], sort: Sort, cursor: Cursor | undefined, pageSize: number): Page {
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
