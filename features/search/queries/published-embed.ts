import "server-only";
import {
  isPublishedOver,
  listPublishedCards,
  type PublishedCard,
  soonestPublishedFirst,
} from "@/features/listings/queries/published-cards.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import type { BrowseFilters } from "../schema.ts";
import { matchingPublished } from "./published-browse.ts";

/** The first `count` listings that a question finds at `now` and that are not over, what comes next first. */
export async function listPublishedToCome(
  filters: BrowseFilters,
  count: number,
  locale: Locale,
  now: Date,
): Promise<PublishedCard[]> {
  const matching = matchingPublished(filters, now);
  if (matching === null) return [];
  const condition = Prisma.sql`${matching} AND NOT ${isPublishedOver(now)}`;
  return listPublishedCards({ condition, order: soonestPublishedFirst(now), limit: count }, locale, now);
}
