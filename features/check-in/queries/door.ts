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
import { admitted } from "../rules/admitted.ts";
import { readTicketCode } from "../rules/code.ts";
import type { DoorCounts, PersonAtDoor } from "../rules/kept.ts";
import { isElsewhere } from "../rules/verdict.ts";
import { countDoor } from "./door-counts.ts";

/** As many as the list shows; further ones are found by name. */
export const PEOPLE_AT_THE_DOOR = 50;

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
    countDoor(viewer, listingId, sessionId),
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
        orderBy: { scannedAt: "asc" },
        select: { scannedAt: true, door: true, isRepeat: true },
      },
    },
  });
  return rows.map(({ id, name, registration, checkIns }) => {
    const shown = checkIns.map(({ scannedAt, door, isRepeat }) => ({ at: scannedAt.toISOString(), door, isRepeat }));
    return {
      id,
      name,
      contactName: registration.contactName === name ? "" : registration.contactName,
      status: registration.status,
      isElsewhere: isElsewhere(registration.sessionId, sessionId),
      first: shown.find(({ isRepeat }) => !isRepeat) ?? null,
      again: shown.filter(({ isRepeat }) => isRepeat),
    };
  });
}
