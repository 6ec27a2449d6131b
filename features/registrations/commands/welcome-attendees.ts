import "server-only";
import type { MailTemplateName } from "@/features/notifications/templates/registry.ts";
import type { Transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import type { LockedDelegation } from "./lock-delegation.ts";

/** Writes to people who were just named: those of a delegation that has places get their tickets. */
export async function welcomeAttendees(
  tx: Transaction,
  { status, locale, listing }: Pick<LockedDelegation, "status" | "locale" | "listing">,
  attendeeIds: readonly string[],
): Promise<void> {
  if (status !== "confirmed") return;
  const template: MailTemplateName = "registration-ticket";
  const people = await tx.attendee.findMany({
    where: { id: { in: [...attendeeIds] }, email: { not: "" } },
    select: { id: true, email: true },
  });
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
