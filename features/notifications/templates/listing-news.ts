import "server-only";
import {
  LISTING_OUTLINE,
  type ListingOutline,
  listingOutline,
} from "@/features/registrations/rules/listing-outline.ts";
import { calendarOf, readRegistrationLetter } from "./registration-letter.ts";
import type { MailContext } from "./template.ts";

/** What everybody registered is told with: whose registration, and whether this goes to its contact. */
export type NewsParameters = { listingId: string; registrationId?: string; isContact?: boolean };

export type ListingNews = {
  listing: ListingOutline;
  calendar: string | undefined;
  /** Online addresses by session, for who holds places. */
  online: Map<string, string>;
  /** The recipient's own page, else the listing's. */
  path: string;
};

/**
 * A listing as somebody registered is told of it, in their language. Its calendar entries have the ids that came with
 * the confirmation and a higher SEQUENCE, so that they take the place of those; only who holds places has them, and what is
 * off is off in every calendar. Nothing when the listing is gone.
 */
export async function readListingNews(
  { listingId, registrationId, isContact = false }: NewsParameters,
  { database, locale, link }: MailContext,
): Promise<ListingNews | null> {
  const row = await database.listing.findUnique({ where: { id: listingId }, select: LISTING_OUTLINE });
  if (!row) return null;
  const listing = listingOutline(row, locale);
  const letter = registrationId ? await readRegistrationLetter(database, registrationId, locale) : null;
  const path = letter && isContact ? letter.path : `/listings/${listing.code}`;
  const told = { listing, path, online: letter?.online ?? new Map<string, string>() };
  const hasEntry = listing.calledOff === "cancelled" || letter?.status === "confirmed";
  return { ...told, calendar: hasEntry ? (calendarOf(told, link) ?? undefined) : undefined };
}
