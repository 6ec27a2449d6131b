import "server-only";
import type { PublishedCard } from "@/features/listings/queries/published-cards.ts";
import { cardDate } from "@/features/listings/rules/card-date.ts";
import { listPublishedNews } from "@/features/saved-searches/queries.ts";
import { personalToken } from "@/lib/auth/personal-link.ts";
import { env } from "@/lib/env.ts";
import { countryName } from "@/lib/places/countries.ts";
import { aside } from "@/lib/text/aside.ts";
import { formatDate, formatDateTimeInZone, zoneName } from "@/lib/time/format.ts";
import type { MailContext, MailTemplate } from "./template.ts";

/**
 * What is new for a saved search and was not told before. Not sent once it was stopped or removed, rests because mail to the address comes back, or nothing of what
 * was new is public any more.
 */
export const savedSearchNewsMail: MailTemplate<{ savedSearchId: string; from: string; until: string }> = async (
  { savedSearchId, from, until },
  context,
) => {
  const { translate, link, locale, database } = context;
  const search = await database.savedSearch.findUnique({
    where: { id: savedSearchId },
    select: { name: true, query: true, nextAt: true, seenUntil: true, user: { select: { digestsPausedAt: true } } },
  });
  if (!search?.nextAt || search.user.digestsPausedAt) return null;
  const now = new Date();
  const { query, name } = search;
  // Sent once more, or late, it tells only of what no other has told of meanwhile.
  const since = new Date(Math.max(Date.parse(from), search.seenUntil.getTime()));
  const news = await listPublishedNews({ query, from: since, until: new Date(until) }, locale, now);
  if (news.total === 0) return null;
  const token = personalToken("saved-search", savedSearchId);
  return {
    subject: translate("mail.savedSearch.subject", { name, count: news.total }),
    paragraphs: [translate("mail.savedSearch.intro", { name, count: news.total })],
    links: news.cards.map((card) => ({
      label: card.title,
      href: link(`/listings/${card.code}`),
      note: noteOf(card, context, now),
    })),
    action: {
      label: translate("mail.savedSearch.action"),
      href: link(query === "" ? "/browse" : `/browse?${query}`),
    },
    unsubscribe: {
      label: translate("mail.savedSearch.stop", { name }),
      href: link(`/saved-searches/${token}`),
      oneClick: `${env().APP_URL}/api/saved-searches/${token}/stop`,
    },
  };
};

/** Kind, date, institution and place, as far as they are known. */
function noteOf(card: PublishedCard, { translate, locale }: MailContext, now: Date): string {
  const place = card.city
    ? `${card.city}, ${countryName(card.countryCode, locale)}`
    : countryName(card.countryCode, locale);
  return [
    translate(`listings.kind.${card.kind}`),
    dateOf(card, { translate, locale }, now),
    card.institutionName,
    place,
  ]
    .filter(Boolean)
    .join(" · ");
}

function dateOf(
  card: PublishedCard,
  { translate, locale }: Pick<MailContext, "translate" | "locale">,
  now: Date,
): string {
  const date = cardDate(card, now);
  if (!date) return "";
  if (date.means === "session") {
    const zone = zoneName(date.zone, locale, date.at, "short");
    return `${formatDateTimeInZone(locale, date.at, date.zone, "long")}${aside(locale, zone)}`;
  }
  return `${translate(`listing.dateMeans.${date.means}`)} ${formatDate(locale, date.on)}`;
}
