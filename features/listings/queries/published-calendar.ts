import "server-only";
import { createTranslator } from "use-intl/core";
import { nameFor } from "@/features/institutions/rules/names.ts";
import { type CalendarEntry, calendar } from "@/lib/calendar/ics.ts";
import { publicAddress } from "@/lib/http/public-address.ts";
import { type Locale, nearestLocale } from "@/lib/i18n/locales.ts";
import { loadMessages, type Messages } from "@/lib/i18n/messages.ts";
import { countryName } from "@/lib/places/countries.ts";
import { plainText } from "@/lib/text/markdown.ts";
import { plainDateOf } from "@/lib/time/day.ts";
import { pickTranslation } from "../rules/translations.ts";
import { getPublishedListing, getPublishedListingOfSession, type ListingPageRow } from "./published-listing.ts";

const DESCRIPTION_LENGTH = 600;
/** Part of every UID for ever: a calendar knows an entry again by it. */
const REALM = "silk-road-exchange";

/**
 * The calendar file of a listing: each session of a lecture, the run of an exhibition as whole days, the deadlines of
 * a programme, the last day of an opportunity; projects and briefs have none. In `locale`, or in the source's nearest
 * language when none is asked for. What was called off stays in it, marked so, for calendars that have it already.
 */
export async function getPublishedCalendar(code: string, locale?: Locale): Promise<string> {
  return calendarOf(await getPublishedListing(code), locale);
}

/** The calendar file of one session; `NotFound` unless its listing is public. */
export async function getPublishedSessionCalendar(sessionId: string, locale?: Locale): Promise<string> {
  const listing = await getPublishedListingOfSession(sessionId);
  return calendarOf({ ...listing, sessions: listing.sessions.filter(({ id }) => id === sessionId) }, locale);
}

async function calendarOf(listing: ListingPageRow, asked: Locale | undefined): Promise<string> {
  const locale = asked ?? nearestLocale(listing.sourceLanguage);
  const t = createTranslator<Messages, "feeds">({ locale, messages: await loadMessages(locale), namespace: "feeds" });
  const text = pickTranslation(listing.translations, listing.sourceLanguage, locale)?.text;
  const title = text?.title ?? listing.code;
  const institution = nameFor(listing.institution.names, listing.institution.sourceLanguage, locale)?.name ?? "";
  const url = publicAddress(`/${locale}/listings/${listing.code}`);
  const isCancelled = listing.status === "cancelled";
  const description = [
    isCancelled ? t("cancelled", { reason: listing.cancellationReason }) : "",
    plainText(text?.summary || text?.body || "", DESCRIPTION_LENGTH),
    institution,
    url,
  ];
  const shared = {
    sequence: listing.revision,
    status: isCancelled ? "cancelled" : "confirmed",
    summary: title,
    description: description.filter(Boolean).join("\n"),
    url,
    lastModified: listing.updatedAt,
  } as const;
  return calendar({ name: title, url, entries: entriesOf(listing, locale, shared, (name) => t(name, { title })) });
}

type Shared = Pick<CalendarEntry, "sequence" | "status" | "summary" | "description" | "url" | "lastModified">;

function entriesOf(
  listing: ListingPageRow,
  locale: Locale,
  shared: Shared,
  told: (name: "deadline" | "validUntil") => string,
): CalendarEntry[] {
  const { exhibition, programme, opportunity } = listing;
  if (exhibition) {
    const { startsOn, endsOn, timeZone, venue } = exhibition;
    return [
      {
        ...shared,
        uid: `${listing.id}@${REALM}`,
        start: plainDateOf(startsOn),
        end: plainDateOf(endsOn),
        timeZone,
        allDay: true,
        location: placeName(venue, "", listing, locale),
      },
    ];
  }
  if (programme) {
    return programme.intakes.map(({ id, deadlineOn, timeZone }) =>
      wholeDay(shared, `${id}@${REALM}`, deadlineOn, timeZone, told("deadline")),
    );
  }
  if (opportunity) {
    const { validUntil, timeZone } = opportunity;
    return [wholeDay(shared, `${listing.id}@${REALM}`, validUntil, timeZone, told("validUntil"))];
  }
  return listing.sessions.map(({ id, localStart, localEnd, timeZone, venue, room }) => ({
    ...shared,
    uid: `${id}@${REALM}`,
    start: localStart,
    end: localEnd,
    timeZone,
    location: listing.attendanceMode === "online" ? null : placeName(venue, room, listing, locale),
  }));
}

function wholeDay(shared: Shared, uid: string, day: Date, timeZone: string, summary: string): CalendarEntry {
  const on = plainDateOf(day);
  return { ...shared, uid, start: on, end: on, timeZone, allDay: true, summary };
}

type Venue = { name: string; address: string; city: string; countryCode: string } | null;

function placeName(venue: Venue, room: string, listing: ListingPageRow, locale: Locale): string {
  const country = countryName(venue?.countryCode ?? listing.countryCode, locale);
  return [venue?.name, room, venue?.address, venue?.city || listing.city, country].filter(Boolean).join(", ");
}
