import type { Feed, FeedEntry } from "./feed.ts";

/** A feed as JSON Feed 1.1 (jsonfeed.org). The same input gives the same bytes. */
export function jsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title.toWellFormed(),
    home_page_url: feed.homeUrl,
    feed_url: feed.selfUrl,
    ...(feed.nextUrl ? { next_url: feed.nextUrl } : {}),
    icon: feed.iconUrl,
    authors: [feed.author],
    language: feed.language,
    items: feed.entries.map(jsonItem),
  });
}

function jsonItem(entry: FeedEntry) {
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    content_html: entry.html,
    ...(entry.summary ? { summary: entry.summary } : {}),
    date_published: entry.published.toISOString(),
    date_modified: entry.updated.toISOString(),
    authors: [entry.author],
    tags: entry.categories.map(({ label }) => label),
    language: entry.language,
  };
}
