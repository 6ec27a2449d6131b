import "server-only";
import { personalToken, readPersonalToken } from "@/lib/auth/personal-link.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { RegistrationStatus } from "@/prisma/generated/enums.ts";
import { LISTING_OUTLINE, type ListingOutline, listingOutline, type OutlineRow } from "../rules/listing-outline.ts";
import { ACTIVE_STATUSES, isActive } from "../rules/places.ts";
import { spelledTicketCode } from "../rules/submission.ts";
import { placesTooFewFor, queuePlaceOf } from "./queue-place.ts";

export type OwnRegistration = {
  id: string;
  status: RegistrationStatus;
  people: number;
  contactName: string;
  contactEmail: string;
  note: string;
  reason: string;
  createdAt: Date;
  place: number | null;
  /** Of who waits as more people than there are places: how many these are. */
  placesTooFew: number | null;
  /** Until when offered places are kept, and the zone in which that is told. */
  offerExpiresAt: Date | null;
  timeZone: string;
  /** Other registrations of the same person for sessions of this listing. */
  siblings: { token: string; status: RegistrationStatus; when: string }[];
  /** Whether it can still be withdrawn. */
  isActive: boolean;
  listing: ListingOutline;
  /** Online addresses by session; empty for whoever has no place. */
  online: Record<string, string>;
  attendees: { id: string; name: string; email: string; ticketToken: string }[];
};

/**
 * The registration that a personal link opens, with what only its people may see. Online addresses are among it only
 * while places are held. Throws NotFound for a link not made here, or no longer good, and for delegations, which are
 * seen at the desk that sent them: a link would outlive the membership of whoever has it.
 */
export async function getRegistrationByToken(token: string, locale: Locale): Promise<OwnRegistration> {
  const link = readPersonalToken("registration", token);
  const row = link && (await findRegistration(link.id));
  if (!link || row?.kind !== "individual" || row.linkVersion !== link.version) throw new NotFound();
  return {
    id: row.id,
    status: row.status,
    people: row.people,
    contactName: row.contactName,
    contactEmail: row.contactEmail,
    note: row.note,
    reason: row.statusReason,
    createdAt: row.createdAt,
    place: await queuePlaceOf(database(), row.id),
    placesTooFew: await placesTooFewFor(database(), row.id),
    offerExpiresAt: row.offerExpiresAt,
    timeZone: row.listing.terms?.timeZone ?? "UTC",
    siblings: row.sessionId === null ? [] : await readSiblings(row, locale),
    isActive: isActive(row.status),
    listing: listingOutline(row.listing, locale, row.sessionId),
    online: row.status === "confirmed" ? await onlineAddresses(row.listing.id, row.sessionId) : {},
    attendees: row.attendees.map(({ id, name, email }) => ({
      id,
      name,
      email,
      ticketToken: personalToken("ticket", id, row.linkVersion),
    })),
  };
}

function findRegistration(id: string) {
  return database().registration.findUnique({
    where: { id },
    select: {
      id: true,
      kind: true,
      status: true,
      people: true,
      contactName: true,
      contactEmail: true,
      note: true,
      statusReason: true,
      createdAt: true,
      linkVersion: true,
      offerExpiresAt: true,
      sessionId: true,
      listing: { select: { ...LISTING_OUTLINE, terms: { select: { timeZone: true } } } },
      attendees: { orderBy: { position: "asc" }, select: { id: true, name: true, email: true } },
    },
  });
}

/** The same person is known by the address that the registration was made with. */
async function readSiblings(
  row: { id: string; contactEmail: string; listing: OutlineRow },
  locale: Locale,
): Promise<OwnRegistration["siblings"]> {
  const others = await database().registration.findMany({
    where: {
      listingId: row.listing.id,
      kind: "individual",
      contactEmail: row.contactEmail,
      id: { not: row.id },
      sessionId: { not: null },
      status: { in: [...ACTIVE_STATUSES] },
    },
    orderBy: { session: { startsAt: "asc" } },
    select: { id: true, linkVersion: true, status: true, sessionId: true },
  });
  return others.map(({ id, linkVersion, status, sessionId }) => ({
    token: personalToken("registration", id, linkVersion),
    status,
    when: listingOutline(row.listing, locale, sessionId).sessions[0]?.when ?? "",
  }));
}

async function onlineAddresses(listingId: string, sessionId: string | null): Promise<Record<string, string>> {
  const sessions = await database().session.findMany({
    where: { listingId, onlineUrl: { not: "" }, ...(sessionId === null ? {} : { id: sessionId }) },
    select: { id: true, onlineUrl: true },
  });
  return Object.fromEntries(sessions.map(({ id, onlineUrl }) => [id, onlineUrl]));
}

export type Ticket = {
  name: string;
  /** As stored, for the machine at the door, and in groups of four, for people. */
  code: string;
  spelledCode: string;
  status: RegistrationStatus;
  people: number;
  /** Which of the people this is, from 1. */
  position: number;
  listing: ListingOutline;
  online: Record<string, string>;
  /** When and at which doors it let in, and the zone in which that is told. */
  used: { at: Date; door: string }[];
  hasCertificate: boolean;
  timeZone: string;
};

/**
 * The ticket of one person. Of a registration that holds no places it still says so, since somebody may stand at the
 * door with it. Throws NotFound for a link not made here, or no longer good.
 */
export async function getTicketByToken(token: string, locale: Locale): Promise<Ticket> {
  const link = readPersonalToken("ticket", token);
  const row =
    link &&
    (await database().attendee.findUnique({
      where: { id: link.id },
      select: {
        name: true,
        position: true,
        ticketCode: true,
        checkIns: {
          where: { undoneAt: null, isRepeat: false },
          orderBy: { scannedAt: "asc" },
          select: { scannedAt: true, door: true },
        },
        certificate: { select: { id: true } },
        registration: {
          select: {
            status: true,
            people: true,
            linkVersion: true,
            sessionId: true,
            listing: { select: { ...LISTING_OUTLINE, terms: { select: { timeZone: true } } } },
          },
        },
      },
    }));
  if (!row || row.registration.linkVersion !== link.version) throw new NotFound();
  const { status, people, listing, sessionId } = row.registration;
  const outline = listingOutline(listing, locale, sessionId);
  return {
    name: row.name,
    code: row.ticketCode,
    spelledCode: spelledTicketCode(row.ticketCode),
    status,
    people,
    position: row.position + 1,
    listing: outline,
    online: status === "confirmed" ? await onlineAddresses(listing.id, sessionId) : {},
    hasCertificate: row.certificate !== null,
    used: row.checkIns.map(({ scannedAt, door }) => ({ at: scannedAt, door })),
    timeZone: outline.sessions[0]?.timeZone ?? listing.terms?.timeZone ?? "UTC",
  };
}
