import "server-only";
import { randomBytes } from "node:crypto";
import { recordAudit } from "@/features/audit/commands.ts";
import { closeLetters } from "@/features/letters/commands/close-letters.ts";
import { queueMail } from "@/features/notifications/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { seatKey } from "../rules/seat-key.ts";
import { ticketCode } from "../rules/submission.ts";
import type { ReplacementInput } from "../schema.ts";
import { changePeople, type PeopleRefusal } from "./name-people.ts";
import { welcomeAttendees } from "./welcome-attendees.ts";

/**
 * Gives the place of a named person of a delegation to somebody else; the audit log keeps the reason. Ticket, personal
 * link and answers of who goes are gone with them, and both are written to. Refuses as PeopleRefusal says: a second
 * click finds somebody else in the place, `changed`. Throws NotFound to strangers of the institution, Forbidden to
 * members who do not register.
 */
export async function replacePerson(
  viewer: Viewer,
  registrationId: string,
  attendeeId: string,
  { name, email, reason }: ReplacementInput,
): Promise<Outcome<PeopleRefusal>> {
  return changePeople(viewer, registrationId, async (tx, delegation) => {
    const gone = await tx.attendee.findFirst({
      where: { id: attendeeId, registrationId, name: { not: "" } },
      select: { id: true, position: true, name: true, email: true },
    });
    if (!gone) return refused("changed");
    if ((await tx.checkIn.count({ where: { attendeeId, undoneAt: null } })) > 0) return refused("let-in");
    const { listing, sessionId } = delegation;
    const seat = { registrationId, position: gone.position };
    const newcomer = await reseat(viewer, tx, gone.id, {
      ...seat,
      name,
      email,
      seatKey: seatKey(listing.code, sessionId, email ?? ""),
    });
    await recordAudit(viewer, tx, {
      action: "registration.replace",
      subjectId: registrationId,
      institutionId: listing.institutionId,
      details: { attendee: newcomer, instead: gone.id, reason },
      isSample: listing.isSample,
    });
    if (gone.email !== "") {
      await queueMail(tx, {
        template: "delegate-replaced",
        recipient: gone.email,
        locale: delegation.locale,
        parameters: { registrationId, name: gone.name },
        dedupeKey: `delegate-replaced:${gone.id}`,
      });
    }
    await welcomeAttendees(tx, delegation, [newcomer]);
    return done;
  });
}

type Seat = {
  registrationId: string;
  position: number;
  name: string;
  email: string | null;
  seatKey: string | null;
  /** Of a place that is nobody's now: who does not come. */
  declinedName?: string;
};

/**
 * Takes a person out and puts another, or nobody, in the place. A row of its own: whatever was made for the one who
 * goes, such as the ticket, the link and the answers, can never be the other's; a letter that invited them is
 * revoked. Answers the new row.
 */
export async function reseat(
  viewer: Viewer,
  tx: Transaction,
  attendeeId: string,
  { email, ...seat }: Seat,
): Promise<string> {
  const id = newId();
  await closeLetters(viewer, tx, { attendeeId });
  await tx.attendee.delete({ where: { id: attendeeId }, select: { id: true } });
  await tx.attendee.create({
    data: { id, ...seat, email: email ?? "", ticketCode: ticketCode(randomBytes(12)) },
    select: { id: true },
  });
  return id;
}
