import "server-only";
import { personalToken } from "@/lib/auth/personal-link.ts";
import { isMember, type Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { RegistrationStatus } from "@/prisma/generated/enums.ts";
import { LISTING_OUTLINE, type ListingOutline, listingOutline } from "../rules/listing-outline.ts";

export type OwnRegistrationLine = {
  id: string;
  token: string;
  status: RegistrationStatus;
  people: number;
  listing: ListingOutline;
};

/** More than anybody has; keeps the page finite. */
const MOST = 200;

/**
 * The viewer's own registrations, newest first: those made with the account, and those made with the address that it
 * has proved. Nothing for somebody who is not signed in.
 */
export async function listOwnRegistrations(viewer: Viewer, locale: Locale): Promise<OwnRegistrationLine[]> {
  if (!isMember(viewer)) return [];
  const rows = await database().registration.findMany({
    where: { kind: "individual", OR: [{ userId: viewer.userId }, { contactEmail: viewer.email }] },
    orderBy: { queueNumber: "desc" },
    take: MOST,
    select: {
      id: true,
      status: true,
      people: true,
      linkVersion: true,
      sessionId: true,
      listing: { select: LISTING_OUTLINE },
    },
  });
  return rows.map(({ id, status, people, linkVersion, sessionId, listing }) => ({
    id,
    status,
    people,
    token: personalToken("registration", id, linkVersion),
    listing: listingOutline(listing, locale, sessionId),
  }));
}

/**
 * The personal link of a registration that is the viewer's own; null when it is not, so that nobody who types
 * somebody's address is given that person's link.
 */
export async function getOwnRegistrationToken(viewer: Viewer, registrationId: string): Promise<string | null> {
  if (!isMember(viewer)) return null;
  const row = await database().registration.findFirst({
    where: { id: registrationId, kind: "individual", OR: [{ userId: viewer.userId }, { contactEmail: viewer.email }] },
    select: { id: true, linkVersion: true },
  });
  return row && personalToken("registration", row.id, row.linkVersion);
}
