import "server-only";
import { requireHosted } from "@/features/registrations/queries/hosted.ts";
import { literal } from "@/features/registrations/rules/desk-rows.ts";
import {
  LISTING_OUTLINE,
  type ListingOutline,
  listingOutline,
} from "@/features/registrations/rules/listing-outline.ts";
import { HOLDING_STATUSES } from "@/features/registrations/rules/places.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { RegistrationStatus } from "@/prisma/generated/enums.ts";
import { admitted } from "../rules/admitted.ts";
import { readTicketCode } from "../rules/code.ts";

/** As many as the list shows; further ones are found by name. */
export const PEOPLE_AT_THE_DOOR = 50;

export type PersonAtDoor = {
  id: string;
  name: string;
  /** Who registered them, where that is somebody else. */
  contactName: string;
  status: RegistrationStatus;
  /** Their own session is another than this door's. */
  isElsewhere: boolean;
  inSince: Date | null;
  door: string;
  /** How often the ticket was shown again at doors without a line. */
  repeats: number;
};

export type DoorCounts = { expected: number; inside: number; doors: { name: string; people: number }[] };

export type DoorPage = {
  listing: ListingOutline;
  /** The zone in which times are told. */
  timeZone: string;
  counts: DoorCounts;
  people: PersonAtDoor[];
  /** Whether there are more than are shown. */
  hasMore: boolean;
};

/**
 * The door of a session (null: of the whole listing): how many are in, and whom `search` finds by name, address or ticket
 * code, or the first of all by name. Throws NotFound to strangers and for a session of another listing, Forbidden to
 * members who do not decide.
 */
export async function getDoor(
  viewer: Viewer,
  institutionId: string,
  listingId: string,
  sessionId: string | null,
  search: string,
  locale: Locale,
): Promise<DoorPage> {
  await requireHosted(viewer, institutionId, listingId);
  const row = await database().listing.findUniqueOrThrow({
    where: { id: listingId },
    select: { ...LISTING_OUTLINE, terms: { select: { timeZone: true } } },
  });
  const listing = listingOutline(row, locale);
  const session = listing.sessions.find(({ id }) => id === sessionId);
  if (sessionId !== null && !session) throw new NotFound();
  const [counts, people] = await Promise.all([
    countDoor(listingId, sessionId),
    readPeople(listingId, sessionId, search),
  ]);
  return {
    listing,
    timeZone: session?.timeZone ?? listing.sessions[0]?.timeZone ?? row.terms?.timeZone ?? "UTC",
    counts,
    people: people.slice(0, PEOPLE_AT_THE_DOOR),
    hasMore: people.length > PEOPLE_AT_THE_DOOR,
  };
}

/** How many are expected and how many are in, by door. */
async function countDoor(listingId: string, sessionId: string | null): Promise<DoorCounts> {
  const [expected, doors] = await Promise.all([
    database().attendee.count({
      where: { name: { not: "" }, registration: { ...admitted(listingId, sessionId), status: "confirmed" } },
    }),
    database().checkIn.groupBy({
      by: ["door"],
      where: { listingId, sessionId, undoneAt: null, isRepeat: false },
      _count: { _all: true },
      orderBy: { door: "asc" },
    }),
  ]);
  return {
    expected,
    inside: doors.reduce((sum, { _count }) => sum + _count._all, 0),
    doors: doors.map(({ door, _count }) => ({ name: door, people: _count._all })),
  };
}

async function readPeople(listingId: string, sessionId: string | null, search: string): Promise<PersonAtDoor[]> {
  const contains = { contains: literal(search), mode: "insensitive" } as const;
  const code = readTicketCode(search);
  const found: Prisma.AttendeeWhereInput =
    search === ""
      ? { registration: { ...admitted(listingId, sessionId), status: { in: [...HOLDING_STATUSES] } } }
      : {
          registration: { listingId },
          OR: [
            { name: contains },
            { email: contains },
            { registration: { contactName: contains } },
            ...(code === null ? [] : [{ ticketCode: code }]),
          ],
        };
  const rows = await database().attendee.findMany({
    where: { ...found, name: { not: "" } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: PEOPLE_AT_THE_DOOR + 1,
    select: {
      id: true,
      name: true,
      registration: { select: { status: true, sessionId: true, contactName: true } },
      checkIns: {
        where: { sessionId, undoneAt: null },
        orderBy: { isRepeat: "asc" },
        select: { scannedAt: true, door: true, isRepeat: true },
      },
    },
  });
  return rows.map(({ id, name, registration, checkIns }) => {
    const first = checkIns.find(({ isRepeat }) => !isRepeat);
    return {
      id,
      name,
      contactName: registration.contactName === name ? "" : registration.contactName,
      status: registration.status,
      isElsewhere: sessionId !== null && registration.sessionId !== null && registration.sessionId !== sessionId,
      inSince: first?.scannedAt ?? null,
      door: first?.door ?? "",
      repeats: checkIns.filter(({ isRepeat }) => isRepeat).length,
    };
  });
}
