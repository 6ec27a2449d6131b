import "server-only";
import { randomBytes } from "node:crypto";
import { recordAudit } from "@/features/audit/commands.ts";
import { requireDoor } from "@/features/check-in/commands/locked-ticket.ts";
import type { MailTemplateName } from "@/features/notifications/templates/registry.ts";
import { ticketCode } from "@/features/registrations/rules/submission.ts";
import { readPersonalToken } from "@/lib/auth/personal-link.ts";
import { ANONYMOUS, type Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { TOOK_PART } from "../rules/took-part.ts";

const LETTER: MailTemplateName = "certificate-issued";

/**
 * Issues a certificate to everybody who was let in and has none, and mails each; without an address of their own, to whoever
 * registered them. Answers how many there were: pressed again, or by two at once, nobody gets a second. Throws NotFound to
 * strangers, Forbidden to members who do not decide.
 */
export function issueCertificates(viewer: Viewer, institutionId: string, listingId: string): Promise<number> {
  return transaction(async (tx) => {
    const listing = await requireDoor(viewer, tx, { institutionId, listingId, sessionId: null });
    const people = await tx.attendee.findMany({
      where: { ...TOOK_PART, certificate: null, registration: { ...TOOK_PART.registration, listingId } },
      select: { id: true, email: true, registration: { select: { contactEmail: true, locale: true } } },
    });
    const issued = await write(
      tx,
      viewer,
      listingId,
      people.map(({ id }) => id),
    );
    const certificates = new Map(issued.map(({ id, attendeeId }) => [attendeeId, id]));
    await tx.outbox.createMany({
      data: people.flatMap(({ id, email, registration }) => {
        const certificateId = certificates.get(id);
        if (certificateId === undefined) return [];
        return [
          {
            id: newId(),
            template: LETTER,
            recipient: email === "" ? registration.contactEmail : email,
            locale: registration.locale,
            parameters: { certificateId },
            dedupeKey: `${LETTER}:${certificateId}`,
            isSample: listing.isSample,
          },
        ];
      }),
      skipDuplicates: true,
    });
    if (issued.length > 0) {
      await recordAudit(viewer, tx, {
        action: "certificate.issue-all",
        subjectId: listingId,
        institutionId,
        details: { people: issued.length },
        isSample: listing.isSample,
      });
    }
    return issued.length;
  });
}

/**
 * The person of a ticket has their own certificate made, or has it already. Refuses `not-in` while nobody let them in. Throws
 * NotFound for a link not made here, or no longer good.
 */
export function issueCertificateByToken(token: string): Promise<Outcome<"not-in">> {
  return transaction(async (tx): Promise<Outcome<"not-in">> => {
    const link = readPersonalToken("ticket", token);
    const attendee =
      link &&
      (await tx.attendee.findUnique({
        where: { id: link.id },
        select: {
          id: true,
          registration: {
            select: {
              linkVersion: true,
              listingId: true,
              listing: { select: { institutionId: true, isSample: true } },
            },
          },
        },
      }));
    if (!attendee || attendee.registration.linkVersion !== link.version) throw new NotFound();
    const { listingId, listing } = attendee.registration;
    const tookPart = await tx.attendee.count({ where: { ...TOOK_PART, id: attendee.id } });
    if (tookPart === 0) return refused("not-in");
    const [made] = await write(tx, ANONYMOUS, listingId, [attendee.id]);
    if (made) {
      await recordAudit(ANONYMOUS, tx, {
        action: "certificate.issue",
        subjectId: made.id,
        institutionId: listing.institutionId,
        isSample: listing.isSample,
      });
    }
    return done;
  });
}

/** Of two who issue at once one writes; the other learns that it wrote none. */
function write(tx: Transaction, viewer: Viewer, listingId: string, attendeeIds: string[]) {
  return tx.certificate.createManyAndReturn({
    data: attendeeIds.map((attendeeId) => ({
      id: newId(),
      code: ticketCode(randomBytes(12)),
      attendeeId,
      listingId,
      issuedById: viewer.userId,
    })),
    skipDuplicates: true,
    select: { id: true, attendeeId: true },
  });
}
