import { publicAddress } from "@/lib/http/public-address.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { isId } from "@/lib/id.ts";
import { type BrowseFilters, questionQuery } from "../schema.ts";

/** How a question can be followed: in a calendar, or in a reader of either sort. */
export const FEED_TYPES = {
  ics: "text/calendar",
  atom: "application/atom+xml",
  json: "application/feed+json",
} as const;
export type FeedFormat = keyof typeof FEED_TYPES;
export const FEED_FORMATS = Object.keys(FEED_TYPES) as FeedFormat[];

/** Where an older page of a feed begins: after the entry that was changed then, and bears this id. */
export type FeedCursor = { updatedAt: Date; id: string };

/** A cursor as addresses write it: milliseconds, a dot, the id. */
export function feedCursor({ updatedAt, id }: FeedCursor): string {
  return `${updatedAt.getTime()}.${id}`;
}

/** The cursor that an address names; undefined when it means nothing. */
export function readFeedCursor(text: string): FeedCursor | undefined {
  const [, milliseconds = "", id = ""] = /^(\d{1,14})\.(.+)$/.exec(text) ?? [];
  return milliseconds !== "" && isId(id)
    ? { updatedAt: new Date(Number(milliseconds)), id: id.toLowerCase() }
    : undefined;
}

/**
 * The canonical path of a question's feed: `/api/feeds/browse.ics?kind=lecture&country=KZ&locale=ru`. What only says
 * how a page shows its answer (order, view, place in the list) is no part of it; the language is always named.
 */
export function feedPath(format: FeedFormat, filters: BrowseFilters, locale: Locale, before?: FeedCursor): string {
  const query = new URLSearchParams(questionQuery(filters));
  query.set("locale", locale);
  if (before) query.set("before", feedCursor(before));
  return `/api/feeds/browse.${format}?${query}`;
}

/** What a page says in its head of the feeds of a question, so that a reader finds them by the page's own address. */
export function feedAlternates(filters: BrowseFilters, locale: Locale, title: string) {
  const types = FEED_FORMATS.map((format) => [
    FEED_TYPES[format],
    [{ url: publicAddress(feedPath(format, filters, locale)), title }],
  ]);
  return Object.fromEntries(types) as Record<string, { url: string; title: string }[]>;
}
