import "server-only";
import { ASKING_FORMS, ASKING_REPLIES, asksEach, openForWhole } from "@/features/forms/rules/asking.ts";
import { contactPath } from "@/features/listings/rules/contact.ts";
import { placesTooFewFor, queuePlaceOf } from "@/features/registrations/queries/queue-place.ts";
import { missingPurposes } from "@/features/registrations/rules/consent.ts";
import { datesByPlace } from "@/features/registrations/rules/dates-by-place.ts";
import { openForms } from "@/features/registrations/rules/delegate.ts";
import {
  LISTING_OUTLINE,
  type ListingOutline,
  listingOutline,
} from "@/features/registrations/rules/listing-outline.ts";
import { spelledTicketCode } from "@/features/registrations/rules/submission.ts";
import { personalToken } from "@/lib/auth/personal-link.ts";
import { type CalendarEntry, calendar } from "@/lib/calendar/ics.ts";
import type { Database } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { RegistrationKind, RegistrationStatus } from "@/prisma/generated/enums.ts";
import type { MailContent, MailContext, MailTranslate } from "./template.ts";

/** What all letters about a registration are made from, read when they are sent. */
export type RegistrationLetter = {
  id: string;
  kind: RegistrationKind;
  status: RegistrationStatus;
  people: number;
  contactName: string;
  reason: string;
  place: number | null;
  /** Of who waits as more people than there are places: how many these are. */
  placesTooFew: number | null;
  /** Until when places are kept for an answer, and the zone in which that is told. */
  offerExpiresAt: Date | null;
  timeZone: string;
  /** Path of the personal page; of a delegation, of its page at the desk that sent it. */
  path: string;
  /** Whether questions are open that are asked only after acceptance; of a delegation, any to it as a whole. */
  asksMore: boolean;
  listing: ListingOutline;
  attendees: LetterPerson[];
  /** Online addresses by session; empty for whoever has no place. */
  online: Map<string, string>;
};

export type LetterPerson = {
  id: string;
  name: string;
  email: string;
  code: string;
  /** Path of the ticket, and of the page of a delegation's person. */
  path: string;
  ownPath: string;
  /** Whether they agreed themselves to what is needed. */
  hasAgreed: boolean;
  /** Whether the organiser asks them something that they have not answered. */
  hasOpenQuestions: boolean;
};

/** Reads a registration for a letter in the recipient's language; nothing when it is gone. */
export async function readRegistrationLetter(
  database: Database,
  registrationId: string,
  locale: Locale,
): Promise<RegistrationLetter | null> {
  const row = await database.registration.findUnique({
    where: { id: registrationId },
    select: {
      id: true,
      kind: true,
      status: true,
      people: true,
      contactName: true,
      statusReason: true,
      linkVersion: true,
      offerExpiresAt: true,
      sessionId: true,
      institution: { select: { slug: true, countryCode: true } },
      listing: {
        select: {
          ...LISTING_OUTLINE,
          institution: { select: { ...LISTING_OUTLINE.institution.select, countryCode: true } },
          terms: { select: { timeZone: true } },
          forms: ASKING_FORMS,
        },
      },
      replies: ASKING_REPLIES,
      attendees: {
        orderBy: { position: "asc" },
        select: {
          id: true,
          name: true,
          email: true,
          ticketCode: true,
          answeredAt: true,
          followedUpAt: true,
          askedMore: true,
          consents: { select: { purpose: true, institutionId: true, withdrawnAt: true } },
        },
      },
    },
  });
  if (!row) return null;
  const { forms } = row.listing;
  const asks = asksEach(forms, row.replies);
  return {
    id: row.id,
    kind: row.kind,
    status: row.status,
    people: row.people,
    contactName: row.contactName,
    reason: row.statusReason,
    place: await queuePlaceOf(database, row.id),
    placesTooFew: await placesTooFewFor(database, row.id),
    offerExpiresAt: row.offerExpiresAt,
    timeZone: row.listing.terms?.timeZone ?? "UTC",
    path: pathOf(row),
    asksMore:
      row.kind === "individual"
        ? forms.some(({ moment, current }) => moment === "accepted" && current !== null) &&
          row.replies.every(({ form }) => form.moment !== "accepted")
        : openForWhole(forms, row.replies).length > 0,
    listing: listingOutline(row.listing, locale, row.sessionId),
    attendees: row.attendees
      .filter(({ name }) => name !== "")
      .map(({ id, name, email, ticketCode, consents, ...answered }) => ({
        id,
        name,
        email,
        code: spelledTicketCode(ticketCode),
        path: `/tickets/${personalToken("ticket", id, row.linkVersion)}`,
        ownPath: `/delegates/${personalToken("delegate", id, row.linkVersion)}`,
        hasAgreed: missingPurposes(consents, row.listing.institution, row.institution).length === 0,
        hasOpenQuestions: openForms(answered, asks, row.status).length > 0,
      })),
    online: row.status === "confirmed" ? await readOnlineAddresses(database, row.listing.id) : new Map(),
  };
}

/** A delegation has no personal link: whoever keeps its letters may leave the institution. */
function pathOf(row: {
  id: string;
  kind: RegistrationKind;
  linkVersion: number;
  institution: { slug: string } | null;
}): string {
  if (row.kind === "individual") return `/registrations/${personalToken("registration", row.id, row.linkVersion)}`;
  return row.institution ? `/desk/${row.institution.slug}/delegations/${row.id}` : "/desk";
}

async function readOnlineAddresses(database: Database, listingId: string): Promise<Map<string, string>> {
  const sessions = await database.session.findMany({
    where: { listingId, onlineUrl: { not: "" } },
    select: { id: true, onlineUrl: true },
  });
  return new Map(sessions.map(({ id, onlineUrl }) => [id, onlineUrl]));
}

type Facts = NonNullable<MailContent["facts"]>;

/** Which listing, when, where, and how to write to its organiser: the ruled part of a letter. */
export function listingFacts(
  letter: Pick<RegistrationLetter, "listing" | "online">,
  { translate, link }: Pick<MailContext, "translate" | "link">,
): Facts {
  const { listing } = letter;
  const facts: Facts = [
    { label: translate("mail.registration.listing"), value: listing.title },
    { label: translate("mail.registration.organiser"), value: listing.institution.name },
  ];
  for (const { whens, where, address } of datesByPlace(letter.listing, letter.online)) {
    facts.push({ label: translate("mail.registration.when"), value: whens.join("\n") });
    if (where) facts.push({ label: translate("mail.registration.where"), value: where });
    if (address) facts.push({ label: translate("mail.registration.online"), value: address });
  }
  if (listing.run) {
    facts.push({ label: translate("mail.registration.when"), value: listing.run.when });
    facts.push({ label: translate("mail.registration.where"), value: listing.run.where });
  }
  return [...facts, ...organiserFacts(listing, { translate, link })];
}

/** Where to write to whoever answers for a listing; nothing where nobody does. */
export function organiserFacts(
  { code, takesInquiries }: Pick<ListingOutline, "code" | "takesInquiries">,
  { translate, link }: Pick<MailContext, "translate" | "link">,
): Facts {
  return takesInquiries ? [{ label: translate("mail.registration.write"), value: link(contactPath(code)) }] : [];
}

type Page = Pick<RegistrationLetter, "kind" | "path">;

/** The way to the registration. */
export function openAction(
  { kind, path }: Page,
  { translate, link }: Pick<MailContext, "translate" | "link">,
): MailContent["action"] {
  const label = kind === "delegation" ? "mail.registration.openAtDesk" : "mail.registration.open";
  return { label: translate(label), href: link(path) };
}

/** How to give the places back. */
export function withdrawalAdvice({ kind }: Pick<Page, "kind">, translate: MailTranslate): string {
  return translate(kind === "delegation" ? "mail.registration.withdrawAtDesk" : "mail.registration.withdrawLater");
}

/** Where more questions are to be answered, if there are any. */
export function moreAdvice(
  { kind, asksMore }: Pick<RegistrationLetter, "kind" | "asksMore">,
  translate: MailTranslate,
) {
  const where = kind === "delegation" ? "mail.registration.asksMoreAtDesk" : "mail.registration.asksMore";
  return asksMore ? [translate(where)] : [];
}

/** Where the tickets are. */
export function ticketsAdvice({ kind, people }: Pick<RegistrationLetter, "kind" | "people">, translate: MailTranslate) {
  return kind === "delegation"
    ? translate("mail.registration.ticketsOfDelegation")
    : translate("mail.registration.tickets", { people });
}

/** The tickets of a registration; of a delegation those of people without an address, since the others have their own. */
export function ticketFacts(
  { kind, attendees }: Pick<RegistrationLetter, "kind" | "attendees">,
  { translate, link }: Pick<MailContext, "translate" | "link">,
): Facts {
  return attendees
    .filter(({ email }) => kind === "individual" || email === "")
    .map(({ name, path }) => ({ label: translate("mail.registration.ticketOf", { name }), value: link(path) }));
}

/** A letter that gives places: people, tickets, calendar entry. Nothing when the place is no longer held. */
export async function placesLetter(
  name: "registrationConfirmed" | "registrationPromoted",
  registrationId: string,
  { locale, translate, link, database }: MailContext,
): Promise<MailContent | null> {
  const letter = await readRegistrationLetter(database, registrationId, locale);
  if (letter?.status !== "confirmed") return null;
  const title = letter.listing.title;
  return {
    subject: translate(`mail.${name}.subject`, { title }),
    paragraphs: [
      translate(`mail.${name}.intro`, { name: letter.contactName, people: letter.people, title }),
      ...moreAdvice(letter, translate),
      ticketsAdvice(letter, translate),
      withdrawalAdvice(letter, translate),
    ],
    facts: [...listingFacts(letter, { translate, link }), ...ticketFacts(letter, { translate, link })],
    action: openAction(letter, { translate, link }),
    calendar: calendarOf(letter, link) ?? undefined,
  };
}

/** The sessions as calendar entries, with the same identifiers as the public calendar, so that none stands twice. */
export function calendarOf(
  { listing, online, path }: Pick<RegistrationLetter, "listing" | "online" | "path">,
  link: MailContext["link"],
): string | null {
  if (listing.sessions.length === 0) return null;
  const url = link(path);
  const entries = listing.sessions.map(
    (session): CalendarEntry => ({
      uid: `${session.id}@silk-road-exchange`,
      sequence: listing.revision,
      status: listing.calledOff ? "cancelled" : "confirmed",
      start: session.localStart,
      end: session.localEnd,
      timeZone: session.timeZone,
      summary: listing.title,
      description: [listing.summary, online.get(session.id)].filter(Boolean).join("\n\n"),
      location: session.where,
      url,
      lastModified: listing.updatedAt,
    }),
  );
  return calendar({ name: listing.title, url, entries, isMailed: true });
}
