import { getTranslations } from "next-intl/server";
import { findPublishedSuccessor } from "@/features/institutions/queries/published.ts";
import { filterLabel } from "@/features/search/components/filter-label.ts";
import { getPublishedBrowseCalendar, getPublishedBrowseFeed } from "@/features/search/queries/published-feed.ts";
import { type FilterNames, namePublishedFilters } from "@/features/search/queries/published-names.ts";
import { FEED_TYPES, type FeedFormat, feedPath } from "@/features/search/rules/feed-address.ts";
import { type FeedQuestion, readFeedAddress } from "@/features/search/rules/feed-question.ts";
import { activeFilters } from "@/features/search/schema.ts";
import { atomFeed } from "@/lib/feeds/atom.ts";
import { jsonFeed } from "@/lib/feeds/json-feed.ts";
import { textFile } from "@/lib/http/text-file.ts";
import { DEFAULT_LOCALE } from "@/lib/i18n/locales.ts";

const MAX_AGE_SECONDS = 300;

/**
 * `/api/feeds/browse.ics?kind=lecture&country=KZ&locale=ru`, and the same as `.atom` and `.json`: whatever a browse
 * address finds, to be followed elsewhere. Parameters in another order, or unknown ones, give the same bytes, because
 * not every calendar follows a redirect. A value that means nothing is refused: a feed that silently showed everything
 * instead would go unnoticed for months. The feed of an institution that has become part of another leads there.
 */
export async function GET(request: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  const format = formatOf((await params).name);
  if (!format) return new Response(null, { status: 404 });
  const { question, refused } = readFeedAddress(new URL(request.url).searchParams);
  if (!question) {
    const t = await getTranslations({ locale: DEFAULT_LOCALE, namespace: "feeds" });
    return sentence(400, t("notUnderstood", { count: refused.length, names: refused.join(", ") }));
  }
  const { filters, locale } = question;
  const names = await namePublishedFilters(filters, locale);
  const moved = filters.institution && !names.institution ? await findPublishedSuccessor(filters.institution) : null;
  if (moved !== null) {
    const address = feedPath(format, { ...filters, institution: moved }, locale, question.before);
    return new Response(null, { status: 308, headers: { Location: address, "Cache-Control": "no-store" } });
  }
  if ((filters.institution && !names.institution) || (filters.person && !names.person)) {
    const t = await getTranslations({ locale, namespace: "feeds" });
    return sentence(404, t("nobody"));
  }
  const now = new Date();
  const text = await feedText(format, question, await titleOf(question, names), now);
  return textFile(request, text, {
    address: feedPath(format, filters, locale, question.before),
    contentType: `${FEED_TYPES[format]}; charset=utf-8`,
    fileName: format === "ics" ? "silk-road-exchange.ics" : undefined,
    maxAge: MAX_AGE_SECONDS,
    now,
  });
}

function formatOf(name: string): FeedFormat | undefined {
  const format = /^browse\.(ics|atom|json)$/.exec(name)?.[1];
  return format as FeedFormat | undefined;
}

async function feedText(format: FeedFormat, question: FeedQuestion, title: string, now: Date): Promise<string> {
  const { filters, locale, before } = question;
  if (format === "ics") return getPublishedBrowseCalendar(filters, title, locale, now);
  const feed = await getPublishedBrowseFeed(filters, { title, format, before }, locale, now);
  return format === "atom" ? atomFeed(feed) : jsonFeed(feed);
}

/** What the feed is called in a reader's list: the portal's name, and the question in words. */
async function titleOf({ filters, locale }: FeedQuestion, names: FilterNames): Promise<string> {
  const t = await getTranslations({ locale, namespace: "layout" });
  const labels = await Promise.all(activeFilters(filters).map((name) => filterLabel(filters, name, locale, names)));
  return [t("name"), ...labels].join(" · ");
}

function sentence(status: number, words: string): Response {
  return new Response(`${words}\n`, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
  });
}
