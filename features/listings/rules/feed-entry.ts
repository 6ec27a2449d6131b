import type { FeedEntry } from "@/lib/feeds/feed.ts";
import { xmlText } from "@/lib/feeds/xml.ts";
import { direction, type Locale } from "@/lib/i18n/locales.ts";
import { aside } from "@/lib/text/aside.ts";
import { plainText, renderMarkdown } from "@/lib/text/markdown.ts";
import { withoutJoiners } from "@/lib/text/no-break.ts";
import { formatDate, formatDateRange, formatRange, zoneName } from "@/lib/time/format.ts";
import { toInstant } from "@/lib/time/zone.ts";
import { type DatedListing, placeOf } from "./dated-listing.ts";
import { routeSlug } from "./routes.ts";
import type { CalledOff } from "./status.ts";

const SUMMARY_LENGTH = 300;
/** A series of a year stands on its page; a reader shows how it begins. */
const MOST_DATES = 12;

/** What a feed says of a listing in the language of the feed. */
export type EntryWords = {
  locale: Locale;
  url: string;
  institutionUrl: string;
  offTitle: (how: CalledOff, title: string) => string;
  off: (how: CalledOff, reason: string) => string;
  deadline: (date: string) => string;
  validUntil: (date: string) => string;
  kind: string;
  route: string;
};

/**
 * A listing as an entry of a feed: its dates and places in the language of the feed, then its text in its own. One that
 * was called off says so in title, summary and text.
 */
export function feedEntry(listing: DatedListing, words: EntryWords): FeedEntry {
  const { calledOff } = listing;
  const summary = plainText(listing.summary || listing.body, SUMMARY_LENGTH);
  const notice = calledOff ? words.off(calledOff, listing.calledOffReason) : "";
  return {
    id: `tag:${new URL(words.url).hostname},2026:listing/${listing.code}/${words.locale}`,
    url: words.url,
    title: calledOff ? words.offTitle(calledOff, listing.title) : listing.title,
    summary: [notice, summary].filter(Boolean).join(" "),
    html: htmlOf(listing, words, notice),
    language: listing.textLanguage,
    published: listing.publishedAt,
    updated: listing.updatedAt,
    author: { name: listing.institutionName, url: words.institutionUrl },
    categories: [
      { term: listing.kind, label: words.kind },
      { term: routeSlug(listing.route), label: words.route },
    ],
  };
}

function htmlOf(listing: DatedListing, words: EntryWords, notice: string): string {
  const { locale } = words;
  const dates = datesOf(listing, words).map((date) => `<li>${xmlText(date)}</li>`);
  const about = notice || dates.length > 0;
  const own = renderMarkdown([listing.summary, listing.body].filter(Boolean).join("\n\n"));
  const { textLanguage } = listing;
  return [
    about ? `<div lang="${locale}" dir="${direction(locale)}">` : "",
    notice ? `<p><strong>${xmlText(notice)}</strong></p>` : "",
    dates.length > 0 ? `<ul>${dates.join("")}</ul>` : "",
    about ? "</div>" : "",
    own ? `<div lang="${xmlText(textLanguage)}" dir="${direction(textLanguage)}">${own}</div>` : "",
  ].join("");
}

/** When and where, one line for each date. */
function datesOf(listing: DatedListing, { locale, deadline, validUntil }: EntryWords): string[] {
  const { run, validity, intakes, sessions } = listing;
  if (run) {
    const place = placeOf(listing, run.venue, "", locale);
    return [`${formatDateRange(locale, run.startsOn, run.endsOn)} · ${place}`];
  }
  if (validity) return [validUntil(formatDate(locale, validity.until))];
  return [
    ...intakes.map(({ deadlineOn }) => deadline(formatDate(locale, deadlineOn))),
    ...sessions.map(({ localStart, localEnd, timeZone, venue, room }) => {
      const start = toInstant(localStart, timeZone);
      const when = withoutJoiners(formatRange(locale, start, toInstant(localEnd, timeZone), timeZone));
      const place = listing.attendanceMode === "online" ? "" : ` · ${placeOf(listing, venue, room, locale)}`;
      return `${when}${aside(locale, zoneName(timeZone, locale, start))}${place}`;
    }),
  ].slice(0, MOST_DATES);
}
