import type { RegistrationStatus } from "@/prisma/generated/enums.ts";

/** How many people one individual registration may name: the person and up to four companions. */
export const MOST_INDIVIDUAL_PEOPLE = 5;

/** How many people one delegation may name; the database checks the same bound. */
export const MOST_DELEGATION_PEOPLE = 50;

/**
 * Every legal move. A status that is not a key is final. From the waitlist up there is no verb for a desk: places are
 * given or offered to those who wait by `promoteWaiting` alone, so that the order cannot be changed by hand.
 */
const MOVES: Partial<Record<RegistrationStatus, readonly RegistrationStatus[]>> = {
  pending: ["confirmed", "waitlisted", "declined", "withdrawn", "cancelled", "expired"],
  waitlisted: ["confirmed", "offered", "withdrawn", "cancelled", "expired"],
  offered: ["confirmed", "withdrawn", "cancelled", "expired"],
  confirmed: ["withdrawn", "cancelled", "expired"],
};

/** Says whether a registration in one status may come into another. */
export function canMove(from: RegistrationStatus, to: RegistrationStatus): boolean {
  return MOVES[from]?.includes(to) ?? false;
}

/** Statuses in which somebody still expects something: they answer, hold or wait. */
export const ACTIVE_STATUSES = [
  "pending",
  "confirmed",
  "waitlisted",
  "offered",
] as const satisfies RegistrationStatus[];

/** Says whether a registration still stands. */
export function isActive(status: RegistrationStatus): boolean {
  return (ACTIVE_STATUSES as readonly RegistrationStatus[]).includes(status);
}

/** Statuses whose people count as taken: who has places, and for whom they are kept until an answer. */
export const HOLDING_STATUSES = ["confirmed", "offered"] as const satisfies RegistrationStatus[];

/** Says whether a registration in this status holds places of its pool. */
export function holdsPlaces(status: RegistrationStatus): boolean {
  return (HOLDING_STATUSES as readonly RegistrationStatus[]).includes(status);
}

/** A capacity in people and how much of it is given away. */
export type Places = { capacity: number; taken: number };

/** Free places, in people. Never below zero. */
export function freePlaces({ capacity, taken }: Places): number {
  return Math.max(0, capacity - taken);
}

/** Says whether a group of so many people fits whole. A group is never split. */
export function fits(people: number, places: Places): boolean {
  return people <= freePlaces(places);
}

/** A group in the queue, and with how many places it is content; never fewer than one. */
export type Waiting = { people: number; leastPeople: number };

/** How many places a group takes of so many free ones: all it needs, what there is if that contents it, or none. */
export function placesFor({ people, leastPeople }: Waiting, free: number): number {
  if (people <= free) return people;
  return leastPeople <= free ? free : 0;
}

/**
 * Who of those waiting gets places when `free` places are free, and how many: in the order of the queue each group that
 * fits into what is left, or is content with it. A larger group further ahead is passed over while it does not fit, and
 * keeps its number in the queue; see docs/decisions/ on why no place stays empty while somebody waits who could take it.
 */
export function nextToPromote<Group extends Waiting>(
  queue: readonly Group[],
  free: number,
): { group: Group; given: number }[] {
  const promoted: { group: Group; given: number }[] = [];
  let left = free;
  for (const group of queue) {
    const given = placesFor(group, left);
    if (given === 0) continue;
    promoted.push({ group, given });
    left -= given;
  }
  return promoted;
}

/**
 * Until when an offered place is kept: so many hours from `now`, but not beyond the end of what it is for, when nobody
 * could come any more.
 */
export function offerEnd(now: Date, hours: number, end: Date | null): Date {
  const until = now.getTime() + hours * 3_600_000;
  return new Date(end === null ? until : Math.min(until, end.getTime()));
}
