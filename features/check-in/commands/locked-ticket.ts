import "server-only";
import { requireHosted } from "@/features/registrations/queries/hosted.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import type { RegistrationStatus } from "@/prisma/generated/enums.ts";

/** Which ticket is meant: by its code, or by whose it is. */
export type TicketKey = { code: string } | { attendeeId: string };

export type LockedTicket = {
  attendeeId: string;
  name: string;
  registrationId: string;
  listingId: string;
  sessionId: string | null;
  status: RegistrationStatus;
};

/**
 * The listing whose door somebody keeps, with the session held so that it cannot go meanwhile. NotFound for strangers, for another
 * institution's listing and for a session of another; Forbidden for members who do not decide.
 */
export async function requireDoor(
  viewer: Viewer,
  tx: Transaction,
  door: { institutionId: string; listingId: string; sessionId: string | null },
) {
  const { institutionId, listingId, sessionId } = door;
  if (sessionId !== null && !isId(sessionId)) throw new NotFound();
  // Whoever decides who has a place also stands at the door: both see names.
  const listing = await requireHosted(viewer, institutionId, listingId, tx);
  if (sessionId !== null) {
    const held = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM session WHERE id = ${sessionId}::uuid AND listing_id = ${listingId}::uuid FOR KEY SHARE`;
    if (held.length === 0) throw new NotFound();
  }
  return listing;
}

/**
 * A ticket as it stands once it is held: its registration cannot be withdrawn meanwhile, and another door that reads the
 * same ticket waits. Registration before attendee, in the order in which a registration is moved. Null when there is none.
 */
export async function lockTicket(tx: Transaction, key: TicketKey): Promise<LockedTicket | null> {
  const found = await tx.attendee.findUnique({
    where: "code" in key ? { ticketCode: key.code } : { id: key.attendeeId },
    select: { id: true, registrationId: true },
  });
  if (!found) return null;
  const { id, registrationId } = found;
  const [registration] = await tx.$queryRaw<Pick<LockedTicket, "listingId" | "sessionId" | "status">[]>`
    SELECT listing_id AS "listingId", session_id AS "sessionId", status
    FROM registration WHERE id = ${registrationId}::uuid FOR SHARE`;
  const [attendee] = await tx.$queryRaw<{ name: string }[]>`
    SELECT name FROM attendee WHERE id = ${id}::uuid AND registration_id = ${registrationId}::uuid FOR UPDATE`;
  // Held places without a name have a code that nobody was sent.
  if (!registration || !attendee || attendee.name === "") return null;
  return { attendeeId: id, name: attendee.name, registrationId, ...registration };
}
