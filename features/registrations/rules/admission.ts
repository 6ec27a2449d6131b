import { endOfDay, plainDateOf } from "@/lib/time/day.ts";
import type { ListingStatus, RegistrationMode } from "@/prisma/generated/enums.ts";

export type AdmissionRefusal =
  | "no-registration"
  | "external"
  | "listing-cancelled"
  | "listing-postponed"
  | "ended"
  | "not-open-yet"
  | "closed";

/** What `registrationEnd` needs of a listing's row besides its end. */
export const DEADLINES = { select: { intakes: { select: { deadlineOn: true, timeZone: true } } } } as const;

/** The last day to apply in an intake of a programme, `deadlineOn` as read from the database, in its own zone. */
export type Deadline = { deadlineOn: Date; timeZone: string };

/**
 * The instant after which nobody registers any more: the listing's end, or for a programme, which has none, the end of
 * the day of its last intake's deadline. Null when there is none. LISTING_IS_OVER in commands/ says the same in SQL.
 */
export function registrationEnd({
  endsAt,
  programme,
}: {
  endsAt: Date | null;
  programme: { intakes: readonly Deadline[] } | null;
}): Date | null {
  const intakes = programme?.intakes ?? [];
  if (endsAt !== null || intakes.length === 0) return endsAt;
  const deadlines = intakes.map(({ deadlineOn, timeZone }) => endOfDay(plainDateOf(deadlineOn), timeZone).getTime());
  return new Date(Math.max(...deadlines));
}

/** What decides whether a listing takes registrations at a moment. */
export type AdmissionTerms = {
  listingStatus: ListingStatus;
  /** As `registrationEnd` says. */
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
  if (terms.listingStatus === "postponed") return "listing-postponed";
  if (terms.listingStatus !== "published") return "ended";
  if (terms.mode === null) return "no-registration";
  if (terms.mode === "external") return "external";
  if (terms.listingEndsAt !== null && terms.listingEndsAt <= now) return "ended";
  if (terms.opensAt !== null && now < terms.opensAt) return "not-open-yet";
  if (terms.closesAt !== null && now >= terms.closesAt) return "closed";
  return null;
}
