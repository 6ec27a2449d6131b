import "server-only";
import { createTranslator } from "use-intl/core";
import { type CalendarEntry, calendar } from "@/lib/calendar/ics.ts";
import { NotFound } from "@/lib/errors.ts";
import { publicAddress } from "@/lib/http/public-address.ts";
import { type Locale, nearestLocale } from "@/lib/i18n/locales.ts";
import { loadMessages, type Messages } from "@/lib/i18n/messages.ts";
import { isId } from "@/lib/id.ts";
import { plainText } from "@/lib/text/markdown.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import { calendarEntries, nearestEntries } from "../rules/calendar-entries.ts";
import type { DatedListing } from "../rules/dated-listing.ts";
import { isListingCode } from "../rules/kinds.ts";
import type { CardSelection } from "./published-cards.ts";
import { getPublishedSourceLanguage, listPublishedDated } from "./published-dated.ts";

const DESCRIPTION_LENGTH = 600;
/** Markdown is longer than the text that it stands for. */
const BODY_LENGTH = 2 * DESCRIPTION_LENGTH;

/** Entries in the calendar of many listings. Calendars read it all again each time, and nobody plans further. */
export const MOST_ENTRIES = 500;

/** What anybody may open by its address (published-listing.ts decides the same for the page). */
const READABLE = Prisma.sql`l.published_at IS NOT NULL AND l.status IN ('published', 'postponed', 'cancelled', 'archived')
  AND i.status = 'active'`;

/**
 * The calendar file of a listing, in `locale`, or in the source's nearest language when none is asked for. What was
 * called off stays in it, marked so, for calendars that have it already. `NotFound` unless the listing is public.
 */
export async function getPublishedCalendar(code: string, locale?: Locale): Promise<string> {
  if (!isListingCode(code)) throw new NotFound();
  return calendarOfOne(Prisma.sql`l.code = ${code}`, locale);
}

/** The calendar file of one session; `NotFound` unless its listing is public. */
export async function getPublishedSessionCalendar(sessionId: string, locale?: Locale): Promise<string> {
  if (!isId(sessionId)) throw new NotFound();
  const condition = Prisma.sql`l.id = (SELECT s.listing_id FROM session s WHERE s.id = ${sessionId}::uuid)`;
  return calendarOfOne(condition, locale, sessionId);
}

async function calendarOfOne(which: Prisma.Sql, asked?: Locale, sessionId?: string): Promise<string> {
  const condition = Prisma.sql`${which} AND ${READABLE}`;
  const locale = asked ?? nearestLocale(await getPublishedSourceLanguage(condition));
  const [listing] = await listPublishedDated({ condition, order: Prisma.sql`l.id`, limit: 1 }, locale, BODY_LENGTH);
  if (!listing) throw new NotFound();
  const only = sessionId === undefined ? listing : onlySession(listing, sessionId);
  const entries = await entriesOf([only], locale);
  return calendar({ name: listing.title, url: addressOf(listing, locale), entries });
}

function onlySession(listing: DatedListing, sessionId: string): DatedListing {
  return { ...listing, sessions: listing.sessions.filter(({ id }) => id === sessionId.toLowerCase()) };
}

/**
 * A calendar file of the nearest dates (at most MOST_ENTRIES) of the listings that `condition` selects at `now`, in that
 * `order`; when there are more, its description says so.
 */
export async function getPublishedCalendarOfMany(
  { condition, order }: Pick<CardSelection, "condition" | "order">,
  { name, url }: { name: string; url: string },
  locale: Locale,
  now: Date,
): Promise<string> {
  const dated = Prisma.sql`${condition} AND l.kind IN ('exhibition', 'lecture', 'programme', 'opportunity')`;
  const listings = await listPublishedDated({ condition: dated, order, limit: MOST_ENTRIES + 1 }, locale, BODY_LENGTH);
  const { entries, isCut } = nearestEntries(await entriesOf(listings, locale), now, MOST_ENTRIES);
  const t = await words(locale);
  return calendar({ name, url, description: isCut ? t("cut", { count: MOST_ENTRIES }) : null, entries });
}

async function words(locale: Locale) {
  const messages = await loadMessages(locale);
  return createTranslator<Messages, "feeds">({ locale, messages, namespace: "feeds" });
}

async function entriesOf(listings: readonly DatedListing[], locale: Locale): Promise<CalendarEntry[]> {
  const t = await words(locale);
  const messages = await loadMessages(locale);
  return listings.flatMap((listing) => {
    const { title } = listing;
    return calendarEntries(listing, {
      locale,
      description: descriptionOf(
        listing,
        locale,
        listing.calledOff && t(listing.calledOff, { reason: listing.calledOffReason }),
      ),
      url: addressOf(listing, locale),
      category: messages.listings.kind[listing.kind],
      day: (which) => t(which, { title }),
    });
  });
}

function descriptionOf(listing: DatedListing, locale: Locale, off: string | null): string {
  const lines = [
    off,
    plainText(listing.summary || listing.body, DESCRIPTION_LENGTH),
    listing.institutionName,
    addressOf(listing, locale),
  ];
  return lines.filter(Boolean).join("\n");
}

function addressOf({ code }: DatedListing, locale: Locale): string {
  return publicAddress(`/${locale}/listings/${code}`);
}
