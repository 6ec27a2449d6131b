import type { RegistrationStatus } from "@/prisma/generated/enums.ts";

/** Why a ticket lets nobody in. `already-in` is not among it: the ticket is good, its person is inside. */
export const TICKET_REFUSALS = [
  "unknown-code",
  "other-listing",
  "other-session",
  "undecided",
  "waiting",
  "declined",
  "withdrawn",
  "cancelled",
  "expired",
] as const;
export type TicketRefusal = (typeof TICKET_REFUSALS)[number];

/** What a door answers to a ticket; `undone` to somebody who was let in by mistake. */
export type Verdict = "in" | "already-in" | "undone" | "not-in" | TicketRefusal;

const OF_STATUS: Record<RegistrationStatus, TicketRefusal | null> = {
  pending: "undecided",
  confirmed: null,
  waitlisted: "waiting",
  offered: "waiting",
  declined: "declined",
  withdrawn: "withdrawn",
  cancelled: "cancelled",
  expired: "expired",
};

/** A ticket by what its registration is for. `sessionId` null: for the whole listing. */
export type TicketOf = { listingId: string; sessionId: string | null; status: RegistrationStatus };

/** A door: of a session, or of the whole listing. */
export type DoorOf = { listingId: string; sessionId: string | null };

/** Whether a place is for another session than a door's; null of either: for the whole listing, which is every session. */
export function isElsewhere(own: string | null, door: string | null): boolean {
  return own !== null && door !== null && own !== door;
}

/**
 * Why a ticket is refused at a door, or null when it lets in. A ticket for the whole listing opens the door of each
 * session, and a ticket for one session the door of the whole, which stands before it. Whose ticket it is comes first:
 * how another listing's registration stands is not this desk's to know.
 */
export function refusalOf(ticket: TicketOf | null, door: DoorOf): TicketRefusal | null {
  if (ticket === null) return "unknown-code";
  if (ticket.listingId !== door.listingId) return "other-listing";
  const refusal = OF_STATUS[ticket.status];
  if (refusal !== null) return refusal;
  return isElsewhere(ticket.sessionId, door.sessionId) ? "other-session" : null;
}
