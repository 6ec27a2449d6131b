import "server-only";
import type { MailTemplateName } from "@/features/notifications/templates/registry.ts";
import type { Transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import type { LockedDelegation } from "./lock-delegation.ts";

/** Invites people who were just named, or just got an address, to their own page; those without one are not asked. */
export async function welcomeAttendees(
  tx: Transaction,
  { status, locale, listing }: Pick<LockedDelegation, "status" | "locale" | "listing">,
  attendeeIds: readonly string[],
): Promise<void> {
  const template: MailTemplateName = status === "confirmed" ? "registration-ticket" : "delegate-link";
  const where = { id: { in: [...attendeeIds] }, email: { not: "" } };
  await tx.attendee.updateMany({ where: { ...where, invitedAt: null }, data: { invitedAt: new Date() } });
  const people = await tx.attendee.findMany({ where, select: { id: true, email: true } });
  await tx.outbox.createMany({
    data: people.map(({ id, email }) => ({
      id: newId(),
      dedupeKey: `${template}:${id}`,
      recipient: email,
      locale,
      template,
      parameters: { attendeeId: id },
      isSample: listing.isSample,
    })),
    skipDuplicates: true,
  });
}
