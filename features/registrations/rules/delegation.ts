import type { ListingStatus, RegistrationStatus } from "@/prisma/generated/enums.ts";
import { isActive, offerEnd } from "./places.ts";

/**
 * Until when places without names are kept: so many hours from `now`, but not beyond the beginning of what they are
 * for, nor its end when it has begun, as an exhibition has. Instants; null where there is no such moment.
 */
export function holdEnd(now: Date, hours: number, lasts: { startsAt: Date | null; endsAt: Date | null }): Date {
  const { startsAt, endsAt } = lasts;
  return offerEnd(now, hours, startsAt !== null && startsAt > now ? startsAt : endsAt);
}

/** What decides whether the people of a delegation may still change. `listingEndsAt` as `registrationEnd` says. */
export type Changeable = {
  status: RegistrationStatus;
  listingStatus: ListingStatus;
  listingEndsAt: Date | null;
};

/**
 * Whether people of a delegation may be named, replaced or parted at `now`: as long as it stands and what it is for is
 * still to come. What is only postponed is.
 */
export function mayChangePeople({ status, listingStatus, listingEndsAt }: Changeable, now: Date): boolean {
  const isAhead = listingStatus === "published" || listingStatus === "postponed";
  return isActive(status) && isAhead && (listingEndsAt === null || listingEndsAt > now);
}
