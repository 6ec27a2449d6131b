import type { ListingStatus, RegistrationMode } from "@/prisma/generated/enums.ts";

export type AdmissionRefusal =
  | "no-registration"
  | "external"
  | "listing-cancelled"
  | "ended"
  | "not-open-yet"
  | "closed";

/** What decides whether a listing takes registrations at a moment. */
export type AdmissionTerms = {
  listingStatus: ListingStatus;
  listingEndsAt: Date | null;
  mode: RegistrationMode | null;
  opensAt: Date | null;
  closesAt: Date | null;
};

/**
 * Why a listing takes no registration at `now`, or null when it takes them. The statement in commands/take-places.ts
 * decides the same on locked rows; a database test holds the two together. Opening is inclusive, closing and the
 * listing's end exclusive: at the minute written beside "closes" it is closed.
 */
export function admissionRefusal(terms: AdmissionTerms, now: Date): AdmissionRefusal | null {
  if (terms.listingStatus === "cancelled") return "listing-cancelled";
  if (terms.listingStatus !== "published") return "ended";
  if (terms.mode === null) return "no-registration";
  if (terms.mode === "external") return "external";
  if (terms.listingEndsAt !== null && terms.listingEndsAt <= now) return "ended";
  if (terms.opensAt !== null && now < terms.opensAt) return "not-open-yet";
  if (terms.closesAt !== null && now >= terms.closesAt) return "closed";
  return null;
}
