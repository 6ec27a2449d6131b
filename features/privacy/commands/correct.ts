import "server-only";
import { queueMail } from "@/features/notifications/commands.ts";
import { isActive } from "@/features/registrations/rules/places.ts";
import { seatKey } from "@/features/registrations/rules/seat-key.ts";
import { consumeSignInCode } from "@/lib/auth/sign-in-code.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { onceEach, type Transaction, transaction } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { newId } from "@/lib/id.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { readSubject } from "../queries/subject.ts";
import type { Subject } from "../rules/personal-data.ts";
import { noteSubject } from "./note-subject.ts";

/**
 * Corrects the name of whoever reads `email`: at their account, in their registrations and on their tickets. A ticket that let somebody in
 * keeps the name that was looked at at the door, and so does its certificate; the organiser corrects these. Whoever calls it has made sure
 * that the address was proved just now.
 */
export async function correctName(viewer: Viewer, email: string, name: string): Promise<Outcome<never>> {
  return transaction(async (tx) => {
    const subject = await readSubject(tx, email);
    if (subject.userId !== null) await tx.user.updateMany({ where: { id: subject.userId }, data: { name } });
    await tx.registration.updateMany({
      where: { id: { in: [...subject.registrationIds] } },
      data: { contactName: name },
    });
    await tx.attendee.updateMany({
      where: {
        OR: [
          { registrationId: { in: [...subject.registrationIds] }, position: 0 },
          { email, name: { not: "" } },
        ],
        checkIns: { none: { undoneAt: null } },
      },
      data: { name, revision: { increment: 1 } },
    });
    await noteSubject(viewer, tx, subject, "correct-name");
    return done;
  });
}

/** `wrong-code`: the new address is not proved. `taken`: it has an account, or a seat at something that they are registered for. */
export type AddressRefusal = "wrong-code" | "taken";

/**
 * Gives whoever reads `email` another address, which the code that was sent there proves: at their account, in their registrations, seats,
 * inquiries and reports. Personal links are made anew and go to the new address; those that the old mailbox has are dead. A last mail tells
 * the old one. Whoever calls it has made sure that `email` was proved just now. Refuses as AddressRefusal says.
 */
export async function changeAddress(
  viewer: Viewer,
  email: string,
  next: { email: string; code: string; locale: Locale },
): Promise<Outcome<AddressRefusal>> {
  if (!(await consumeSignInCode(next.email, next.code, new Date()))) return refused("wrong-code");
  // Seats are unique: somebody with the new address may be registered for the same.
  return onceEach("taken", () =>
    transaction(async (tx) => {
      const subject = await readSubject(tx, email);
      if (await tx.user.findUnique({ where: { email: next.email }, select: { id: true } })) return refused("taken");
      await move(tx, subject, next.email);
      await noteSubject(viewer, tx, subject, "change-address");
      await queueMail(tx, {
        template: "address-changed",
        recipient: email,
        locale: next.locale,
        parameters: {},
        dedupeKey: `address-changed:${newId()}`,
      });
      return done;
    }),
  );
}

async function move(
  tx: Transaction,
  { email, userId, registrationIds, delegationIds }: Subject,
  to: string,
): Promise<void> {
  // What is known of the old address says nothing of the new one.
  if (userId !== null) {
    await tx.user.updateMany({ where: { id: userId }, data: { email: to, digestsPausedAt: null } });
  }
  await tx.inquiry.updateMany({ where: { email }, data: { email: to } });
  await tx.problemReport.updateMany({ where: { email }, data: { email: to } });
  await tx.outbox.updateMany({
    where: { recipient: email },
    data: { recipient: to, returnedAt: null, returnedStatus: "", returnedLine: "" },
  });
  const seats = await tx.attendee.findMany({
    where: { email },
    select: {
      id: true,
      seatKey: true,
      registration: { select: { sessionId: true, listing: { select: { code: true } } } },
    },
  });
  for (const { id, seatKey: seat, registration } of seats) {
    await tx.attendee.update({
      where: { id },
      data: {
        email: to,
        ...(seat === null ? {} : { seatKey: seatKey(registration.listing.code, registration.sessionId, to) }),
      },
      select: { id: true },
    });
  }
  await tx.registration.updateMany({ where: { id: { in: [...delegationIds] } }, data: { contactEmail: to } });
  for (const id of registrationIds) {
    const { status, locale, linkVersion } = await tx.registration.update({
      where: { id },
      data: { contactEmail: to, linkVersion: { increment: 1 } },
      select: { status: true, locale: true, linkVersion: true },
    });
    if (!isActive(status)) continue;
    await queueMail(tx, {
      template: "registration-link",
      recipient: to,
      locale,
      parameters: { registrationId: id },
      dedupeKey: `registration-link:${id}:v${linkVersion}`,
    });
  }
}
