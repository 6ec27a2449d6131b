import type { ListingStatus, RegistrationKind, RegistrationStatus } from "@/prisma/generated/enums.ts";
import { isActive, MOST_DELEGATION_PEOPLE, offerEnd, type Waiting } from "./places.ts";

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

/** What two delegations must share to be made one. */
export type Alike = {
  kind: RegistrationKind;
  institutionId: string | null;
  listingId: string;
  sessionId: string | null;
  status: RegistrationStatus;
  poolId: string;
};

/** Whether two delegations may be made one: of one institution, for the same, standing alike, with places of one pool. */
export function mayMerge(one: Alike, other: Alike): boolean {
  return (
    one.kind === "delegation" &&
    other.kind === "delegation" &&
    one.institutionId !== null &&
    one.institutionId === other.institutionId &&
    one.listingId === other.listingId &&
    one.sessionId === other.sessionId &&
    one.status === other.status &&
    one.poolId === other.poolId &&
    isActive(one.status)
  );
}

/** With how many places two groups together are content: all of them, if neither would come with fewer. */
export function mergedLeast(one: Waiting, other: Waiting): number {
  const least = ({ people, leastPeople }: Waiting) => Math.min(people, leastPeople);
  const isWhole = least(one) === one.people && least(other) === other.people;
  return isWhole ? MOST_DELEGATION_PEOPLE : Math.min(MOST_DELEGATION_PEOPLE, least(one) + least(other));
}

/** The earlier of two moments; the one there is when there is one. */
export function earliest(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
