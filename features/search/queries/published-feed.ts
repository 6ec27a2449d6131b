import "server-only";
import { createTranslator } from "use-intl/core";
import { getPublishedCalendarOfMany } from "@/features/listings/queries/published-calendar.ts";
import { soonestPublishedFirst } from "@/features/listings/queries/published-cards.ts";
import { listPublishedDated } from "@/features/listings/queries/published-dated.ts";
import type { DatedListing } from "@/features/listings/rules/dated-listing.ts";
import { feedEntry } from "@/features/listings/rules/feed-entry.ts";
import { calendar } from "@/lib/calendar/ics.ts";
import type { Feed, FeedEntry } from "@/lib/feeds/feed.ts";
import { publicAddress } from "@/lib/http/public-address.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { loadMessages, type Messages } from "@/lib/i18n/messages.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import { type FeedCursor, type FeedFormat, feedPath } from "../rules/feed-address.ts";
import { type BrowseFilters, browsePath } from "../schema.ts";
import { matchingPublished } from "./published-browse.ts";

/** Entries on one page of a feed. */
export const FEED_PAGE_SIZE = 50;
const BODY_LENGTH = 20_000;
/** When a feed without entries was last changed: before any was. */
const BEGINNING = new Date("2026-01-01T00:00:00Z");

/** The calendar of whatever a question finds at `now`, in the language of `locale`, called `title`. */
export async function getPublishedBrowseCalendar(
  filters: BrowseFilters,
  title: string,
  locale: Locale,
  now: Date,
): Promise<string> {
  const condition = matchingPublished(filters, now);
  const about = { name: title, url: publicAddress(browsePath(locale, filters)) };
  if (condition === null) return calendar({ ...about, entries: [] });
  return getPublishedCalendarOfMany({ condition, order: soonestPublishedFirst(now) }, about, locale, now);
}

/**
 * A page of the feed of whatever a question finds at `now`, in the language of `locale`, called `title`: what was changed
 * last comes first, fifty at a time, on from `before`. `format` says in which form its own addresses are written.
 */
export async function getPublishedBrowseFeed(
  filters: BrowseFilters,
  { title, format, before }: { title: string; format: FeedFormat; before?: FeedCursor },
  locale: Locale,
  now: Date,
): Promise<Feed> {
  const found = await listChangedPublished(filters, locale, now, before);
  const listings = found.slice(0, FEED_PAGE_SIZE);
  const last = listings.at(-1);
  const { layout } = await loadMessages(locale);
  const address = (from?: FeedCursor) => publicAddress(feedPath(format, filters, locale, from));
  return {
    id: publicAddress(feedPath("atom", filters, locale)),
    title,
    language: locale,
    homeUrl: publicAddress(browsePath(locale, filters)),
    selfUrl: address(before),
    firstUrl: address(),
    nextUrl: found.length > FEED_PAGE_SIZE && last ? address(last) : null,
    updated: listings[0]?.updatedAt ?? BEGINNING,
    author: { name: layout.name, url: publicAddress(`/${locale}`) },
    iconUrl: publicAddress("/icon.svg"),
    entries: await entriesOf(listings, locale),
  };
}

async function listChangedPublished(
  filters: BrowseFilters,
  locale: Locale,
  now: Date,
  before: FeedCursor | undefined,
): Promise<DatedListing[]> {
  const matching = matchingPublished(filters, now);
  if (matching === null) return [];
  const condition = before
    ? Prisma.sql`${matching} AND (l.updated_at, l.id) < (${before.updatedAt}, ${before.id}::uuid)`
    : matching;
  const order = Prisma.sql`l.updated_at DESC, l.id DESC`;
  return listPublishedDated({ condition, order, limit: FEED_PAGE_SIZE + 1 }, locale, BODY_LENGTH);
}

async function entriesOf(listings: readonly DatedListing[], locale: Locale): Promise<FeedEntry[]> {
  const messages = await loadMessages(locale);
  const t = createTranslator<Messages, "feeds">({ locale, messages, namespace: "feeds" });
  return listings.map((listing) =>
    feedEntry(listing, {
      locale,
      url: publicAddress(`/${locale}/listings/${listing.code}`),
      institutionUrl: publicAddress(`/${locale}/institutions/${listing.institutionSlug}`),
      offTitle: (how, title) => t(how === "cancelled" ? "cancelledTitle" : "postponedTitle", { title }),
      off: (how, reason) => t(how, { reason }),
      deadline: (date) => t("applyBy", { date }),
      validUntil: (date) => t("validUntil", { date }),
      kind: messages.listings.kind[listing.kind],
      route: messages.listings.route[listing.route],
    }),
  );
}
