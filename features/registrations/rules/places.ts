import type { RegistrationStatus } from "@/prisma/generated/enums.ts";

/** How many people one individual registration may name: the person and up to four companions. */
export const MOST_INDIVIDUAL_PEOPLE = 5;

/** How many people one delegation may name; the database checks the same bound. */
export const MOST_DELEGATION_PEOPLE = 50;

/**
 * Every legal move. A status that is not a key is final. From the waitlist up there is no verb for a desk: places are
 * given to those who wait by `promoteWaiting` alone, so that the order cannot be changed by hand.
 */
const MOVES: Partial<Record<RegistrationStatus, readonly RegistrationStatus[]>> = {
  pending: ["confirmed", "waitlisted", "declined", "withdrawn", "cancelled"],
  waitlisted: ["confirmed", "withdrawn", "cancelled"],
  confirmed: ["withdrawn", "cancelled"],
};

/** Says whether a registration in one status may come into another. */
export function canMove(from: RegistrationStatus, to: RegistrationStatus): boolean {
  return MOVES[from]?.includes(to) ?? false;
}

/** Statuses in which somebody still expects something: they answer, hold or wait. */
export const ACTIVE_STATUSES = ["pending", "confirmed", "waitlisted"] as const satisfies RegistrationStatus[];

/** Says whether a registration still stands. */
export function isActive(status: RegistrationStatus): boolean {
  return (ACTIVE_STATUSES as readonly RegistrationStatus[]).includes(status);
}

/** Says whether a registration in this status holds places of its pool. Only a confirmed one does. */
export function holdsPlaces(status: RegistrationStatus): boolean {
  return status === "confirmed";
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

/**
 * Who of those waiting gets places when `free` places are free: in the order of the queue each group that fits into
 * what is left. A larger group further ahead is passed over while it does not fit, and keeps its number in the queue;
 * see docs/decisions/ on why no place stays empty while somebody waits who could take it.
 */
export function nextToPromote<Waiting extends { people: number }>(queue: readonly Waiting[], free: number): Waiting[] {
  const promoted: Waiting[] = [];
  let left = free;
  for (const waiting of queue) {
    if (waiting.people > left) continue;
    promoted.push(waiting);
    left -= waiting.people;
  }
  return promoted;
}
