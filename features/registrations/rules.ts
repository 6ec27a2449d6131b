import { createHash } from "node:crypto";
import type { ListingStatus, RegistrationMode, RegistrationStatus } from "@/prisma/generated/enums.ts";

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

/**
 * The key under which a submission is stored: the form's own key bound to the listing and the address. A page that
 * comes back from the browser's history carries its old key; with another address typed it is another submission.
 */
export function submissionKeyOf(formKey: string, code: string, email: string): string {
  return createHash("sha256").update(`${formKey}\n${code}\n${email}`).digest("hex");
}

/** Alphabet without letters that read like digits (Crockford's base 32): a ticket code is read aloud at a door. */
const TICKET_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const TICKET_LENGTH = 12;

/** Twelve characters of 5 bits each from 12 random bytes: 60 bits, too many to guess at a door. */
export function ticketCode(randomBytes: Uint8Array): string {
  if (randomBytes.length < TICKET_LENGTH) throw new RangeError("A ticket code needs 12 random bytes.");
  return Array.from(randomBytes.subarray(0, TICKET_LENGTH), (byte) => TICKET_ALPHABET.charAt(byte & 31)).join("");
}

/** A ticket code as people read it: groups of four. */
export function spelledTicketCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, "$1-");
}
