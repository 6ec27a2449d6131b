import "server-only";
import type { Transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import type { Answering } from "../queries/answering.ts";
import type { Prepared } from "./prepare-answers.ts";

/** Whose answers a form gives: of these attendees, by their number in the form, and of the registration as a whole. */
export type Whose = { attendeeIds: readonly string[]; whole: boolean };

/**
 * Writes answers in place of those that the same people gave before; what others answered stays. To be called under the
 * registration's lock. Answers the keys of files that are answers no more.
 */
export async function writeAnswers(
  tx: Transaction,
  registration: { id: string; listing: { institutionId: string } },
  form: Answering,
  { answers, kept }: Extract<Prepared, { ok: true }>,
  { attendeeIds, whole }: Whose,
): Promise<string[]> {
  const attendee = (person: number | null) => (person === null ? null : (attendeeIds[person] ?? null));
  const replyId = await openReply(tx, registration.id, form, whole);
  const isTheirs = (attendeeId: string | null) => (attendeeId === null ? whole : attendeeIds.includes(attendeeId));
  const stays = (fieldId: string, attendeeId: string | null) =>
    kept.some((one) => one.fieldId === fieldId && attendee(one.person) === attendeeId);
  const removed = await removeAnswers(
    tx,
    (form.reply?.answers ?? []).filter((one) => isTheirs(one.attendeeId) && !stays(one.fieldId, one.attendeeId)),
  );
  const files = answers.map(({ file }) => file).filter((file) => file !== null);
  await tx.storedFile.createMany({
    data: files.map(({ id, key, contentType, bytes }) => ({
      id,
      key,
      contentType,
      bytes,
      institutionId: registration.listing.institutionId,
    })),
  });
  await tx.formAnswer.createMany({
    data: answers.map(({ id, fieldId, person, value, sealed, file }) => ({
      id,
      replyId,
      fieldId,
      attendeeId: attendee(person),
      ...(value === null ? {} : { value: JSON.parse(value) }),
      sealed,
      fileId: file?.id ?? null,
    })),
  });
  return removed;
}

/** Takes away all that one person answered; answers the keys of the files that were answers. */
export async function forgetAnswersOf(tx: Transaction, attendeeId: string): Promise<string[]> {
  return removeAnswers(tx, await tx.formAnswer.findMany({ where: { attendeeId }, select: { id: true, fileId: true } }));
}

/** Takes away what people of a registration answered to these fields; answers the keys of the files that were answers. */
export async function forgetAnswersTo(
  tx: Transaction,
  replyId: string,
  fieldIds: readonly string[],
): Promise<string[]> {
  return removeAnswers(
    tx,
    await tx.formAnswer.findMany({
      where: { replyId, fieldId: { in: [...fieldIds] }, attendeeId: { not: null } },
      select: { id: true, fileId: true },
    }),
  );
}

async function openReply(tx: Transaction, registrationId: string, form: Answering, whole: boolean): Promise<string> {
  if (form.reply) {
    await tx.formReply.update({
      where: { id: form.reply.id },
      data: {
        revision: { increment: 1 },
        updatedAt: new Date(),
        ...(whole ? { wholeRevision: { increment: 1 } } : {}),
      },
      select: { id: true },
    });
    return form.reply.id;
  }
  const id = newId();
  await tx.formReply.create({
    data: { id, registrationId, formId: form.formId, versionId: form.version.id, wholeRevision: whole ? 1 : 0 },
    select: { id: true },
  });
  return id;
}

/** Takes answers away with the rows of their files; answers the keys under which these lie. */
async function removeAnswers(
  tx: Transaction,
  gone: readonly { id: string; fileId: string | null }[],
): Promise<string[]> {
  const fileIds = gone.map(({ fileId }) => fileId).filter((id) => id !== null);
  const files = await tx.storedFile.findMany({ where: { id: { in: fileIds } }, select: { key: true } });
  await tx.formAnswer.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  await tx.storedFile.deleteMany({ where: { id: { in: fileIds } } });
  return files.map(({ key }) => key);
}
