import "server-only";
import type { Transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";

/**
 * What people answered goes with them when they come from one registration into another; what was answered for the
 * whole group stays with the group. To be called after the people have moved.
 */
export async function carryAnswers(tx: Transaction, from: string, to: string): Promise<void> {
  const replies = await tx.formReply.findMany({
    where: { registrationId: from },
    select: { formId: true, versionId: true, revision: true, createdAt: true },
  });
  if (replies.length === 0) return;
  await tx.formReply.createMany({
    data: replies.map((reply) => ({ ...reply, id: newId(), registrationId: to })),
    skipDuplicates: true,
  });
  await tx.$executeRaw`
    UPDATE form_answer SET reply_id = here.id
    FROM form_reply AS there, form_reply AS here, attendee
    WHERE form_answer.reply_id = there.id AND there.registration_id = ${from}::uuid
      AND here.form_id = there.form_id AND here.registration_id = ${to}::uuid
      AND attendee.id = form_answer.attendee_id AND attendee.registration_id = ${to}::uuid`;
}

/** Whether two registrations answered the same version of each form that both answered. */
export async function answeredAlike(tx: Transaction, one: string, other: string): Promise<boolean> {
  const replies = await tx.formReply.findMany({
    where: { registrationId: { in: [one, other] } },
    select: { formId: true, versionId: true },
  });
  const versions = new Map(replies.map(({ formId, versionId }) => [formId, versionId]));
  return replies.every(({ formId, versionId }) => versions.get(formId) === versionId);
}
