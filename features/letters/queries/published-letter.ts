import "server-only";
import { listingOutline } from "@/features/registrations/rules/listing-outline.ts";
import { spelledTicketCode } from "@/features/registrations/rules/submission.ts";
import { database } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { plainDateOf } from "@/lib/time/day.ts";
import { LETTER } from "../rules/letter-row.ts";

export type VerifiedLetter = {
  /** `replaced`: another letter has come in its stead. */
  state: "genuine" | "revoked" | "replaced";
  code: string;
  initials: string;
  /** Days of the stay, YYYY-MM-DD. */
  arrivesOn: string;
  departsOn: string;
  issuedAt: Date;
  /** Since when it is not good; null while it is, and where that was never written down. */
  endedAt: Date | null;
  issuer: { name: string; language: string };
};

/**
 * What anybody may learn of a letter by its number: whether it is good, initials, dates, and which institution issued it. It is good while
 * the person has their place and the listing is not called off. Null when no letter has that number.
 */
export async function getPublishedLetter(code: string, locale: Locale): Promise<VerifiedLetter | null> {
  const row = await database().letter.findUnique({ where: { code }, select: LETTER });
  if (!row?.issuedAt || !row.arrivesOn || !row.departsOn) return null;
  const hasPlace = row.attendee?.registration.status === "confirmed";
  const isGood = row.status === "issued" && hasPlace && row.listing.cancelledAt === null;
  const { institution } = listingOutline(row.listing, locale);
  return {
    state: row.status === "replaced" ? "replaced" : isGood ? "genuine" : "revoked",
    code: spelledTicketCode(code),
    initials: row.initials,
    arrivesOn: plainDateOf(row.arrivesOn),
    departsOn: plainDateOf(row.departsOn),
    issuedAt: row.issuedAt,
    endedAt: row.status === "issued" ? null : row.statusAt,
    issuer: { name: institution.name, language: institution.language },
  };
}
