import "server-only";
import { answerSeal, openAnswer } from "@/features/forms/rules/sealing.ts";
import { sealText } from "@/lib/crypto/sealed.ts";
import type { Transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";

/**
 * What people answered goes with them when they come from one registration into another. To be called after the people
 * have moved; what was answered for the whole stays where it was.
 */
async function carryReplies(tx: Transaction, from: string, to: string): Promise<void> {
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

const WHOLE = {
  formId: true,
  versionId: true,
  wholeRevision: true,
  answers: {
    where: { attendeeId: null },
    orderBy: { id: "asc" },
    select: { id: true, fieldId: true, value: true, sealed: true, shreddedAt: true, fileId: true },
  },
} as const;

const wholeReplies = (tx: Transaction, registrationId: string) =>
  tx.formReply.findMany({ where: { registrationId }, select: { id: true, ...WHOLE } });

/**
 * For people who part from a registration into a new one: their answers go with them, and what was answered for the whole
 * holds for both, so that each is still asked the same. A file stays where it was sent to; where one must be there, the new
 * registration has yet to answer for the whole.
 */
export async function partAnswers(tx: Transaction, from: string, to: string): Promise<void> {
  await carryReplies(tx, from, to);
  const there = await wholeReplies(tx, from);
  const here = await wholeReplies(tx, to);
  for (const { formId, wholeRevision, answers } of there) {
    const reply = here.find((one) => one.formId === formId);
    if (!reply) continue;
    await tx.formAnswer.createMany({
      data: answers
        .filter(({ fileId }) => fileId === null)
        .map(({ fieldId, value, sealed, shreddedAt, ...answer }) => {
          const id = newId();
          const text = sealed === null ? null : JSON.stringify(openAnswer({ id: answer.id, value, sealed }));
          const plain = value === null ? {} : { value };
          return {
            id,
            replyId: reply.id,
            fieldId,
            shreddedAt,
            ...plain,
            sealed: text === null ? null : sealText(text, answerSeal(id)),
          };
        }),
    });
    const lacks = await tx.formField.count({
      where: { id: { in: answers.flatMap(({ fileId, fieldId }) => (fileId === null ? [] : fieldId)) }, required: true },
    });
    await tx.formReply.update({
      where: { id: reply.id },
      data: { wholeRevision: lacks > 0 ? 0 : wholeRevision },
      select: { id: true },
    });
  }
}

/**
 * For two registrations that become one, of which the first stays: people's answers go with them; where nobody answered
 * for the whole of the first, what was answered for the other counts. Only for those that answered alike.
 */
export async function joinAnswers(tx: Transaction, id: string, otherId: string): Promise<void> {
  await carryReplies(tx, otherId, id);
  const here = await wholeReplies(tx, id);
  for (const other of await wholeReplies(tx, otherId)) {
    const reply = here.find(({ formId }) => formId === other.formId);
    if (!reply || reply.wholeRevision > 0 || other.wholeRevision === 0) continue;
    await tx.formAnswer.updateMany({ where: { replyId: other.id, attendeeId: null }, data: { replyId: reply.id } });
    await tx.formReply.update({
      where: { id: reply.id },
      data: { wholeRevision: other.wholeRevision },
      select: { id: true },
    });
  }
}

/**
 * Whether two registrations answered the same version of each form that both answered, and where both answered for the whole,
 * the same. Files are not compared: those of the one that stays do.
 */
export async function answeredAlike(tx: Transaction, one: string, other: string): Promise<boolean> {
  const others = await wholeReplies(tx, other);
  return (await wholeReplies(tx, one)).every((reply) => {
    const twin = others.find(({ formId }) => formId === reply.formId);
    if (!twin) return true;
    if (twin.versionId !== reply.versionId) return false;
    return reply.wholeRevision === 0 || twin.wholeRevision === 0 || saysOf(reply) === saysOf(twin);
  });
}

/** What was answered for the whole, as a text that is the same for the same answers. */
function saysOf({ answers }: Awaited<ReturnType<typeof wholeReplies>>[number]): string {
  const said = answers
    .filter(({ fileId, shreddedAt }) => fileId === null && shreddedAt === null)
    .map((answer): [string, unknown] => [answer.fieldId, openAnswer(answer)]);
  return JSON.stringify(said.sort(([first], [second]) => (first < second ? -1 : 1)));
}
