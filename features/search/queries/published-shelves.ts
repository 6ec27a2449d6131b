import "server-only";
import { listPublishedShelves, type Shelves } from "@/features/listings/queries/published-sections.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import type { BrowseFilters } from "../schema.ts";
import { matchingPublished } from "./published-condition.ts";

const NOTHING: Shelves = { onNow: [], openingSoon: [], closingSoon: [], newest: [] };

/** The shelves of what takes place in one country or region (its ISO code) and is current at `now`. */
export async function listPublishedShelvesIn(
  countryCode: string,
  limit: number,
  locale: Locale,
  now: Date,
): Promise<Shelves> {
  return listPublishedShelves(Prisma.sql`l.country_code = ${countryCode}`, limit, locale, now);
}

/** The shelves of what a question finds and is current at `now`, at most `limit` listings on each. */
export async function listPublishedShelvesOf(
  filters: BrowseFilters,
  limit: number,
  locale: Locale,
  now: Date,
): Promise<Shelves> {
  const condition = matchingPublished(filters, now);
  return condition === null ? NOTHING : listPublishedShelves(condition, limit, locale, now);
}
