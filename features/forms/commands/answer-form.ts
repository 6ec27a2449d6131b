import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { readPersonalToken } from "@/lib/auth/personal-link.ts";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database, type Transaction, transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { fileStore, letterName } from "@/lib/storage/file-store.ts";
import type { FormMoment } from "@/prisma/generated/enums.ts";
import { type Answering, readAnswering } from "../queries/answering.ts";
import { A_FILE, type Sent } from "../rules/answers.ts";
import { openAnswer } from "../rules/sealing.ts";
import { removalName, type SentAnswers } from "../rules/sent.ts";
import { inputName, type Slot } from "../rules/shown.ts";
import type { AnswersRefused } from "./answer-registering.ts";
import { type Prepared, prepareAnswers, writeFiles } from "./prepare-answers.ts";

/** `closed`: it may not be answered any more. `changed-meanwhile`: another tab answered. `form-changed`: another version is asked now. */
export type AnswerRefusal = "closed" | "changed-meanwhile" | "form-changed";

type Registration = NonNullable<Awaited<ReturnType<typeof readAnswering>>>;

/**
 * Answers a form of the registration behind a personal link, or corrects what was answered, in the version that was answered first.
 * `revision` is the state of the answers that the page was drawn from, 0 when there were none. What is sensitive, and files, stay when
 * nothing new is sent, unless their removal is asked for.
 *
 * Refuses `answers` with an error for each wrong field, and as AnswerRefusal says; throws NotFound for a link that is not good.
 */
export async function answerFormByToken(
  token: string,
  moment: FormMoment,
  revision: number,
  sent: SentAnswers,
): Promise<Outcome<AnswerRefusal> | AnswersRefused> {
  const link = readPersonalToken("registration", token);
  const row = link && (await readAnswering(database(), link.id, new Date()));
  if (!link || row?.kind !== "individual" || row.linkVersion !== link.version) throw new NotFound();
  const refusal = whyNot(row, moment, revision, sent);
  const form = row.forms.find((one) => one.moment === moment);
  if (refusal !== null || !form) return refused(refusal ?? "closed");
  const people = row.attendees.map((_, index): Slot => `${index}`);
  const prepared = await prepareAnswers(ANONYMOUS, form.version, { ...sent, people }, keptAnswers(row, form, sent));
  if (!prepared.ok) return { ok: false, refusal: "answers", errors: prepared.errors };
  const takeBack = await writeFiles(ANONYMOUS, prepared.answers);
  try {
    const outcome = await write(row.id, moment, revision, sent, prepared);
    if (!outcome.ok) await takeBack();
    else for (const key of outcome.value) await fileStore().remove(letterName(key));
    return outcome.ok ? done : outcome;
  } catch (error) {
    await takeBack();
    throw error;
  }
}

function whyNot(
  { forms }: Registration,
  moment: FormMoment,
  revision: number,
  sent: SentAnswers,
): AnswerRefusal | null {
  const form = forms.find((one) => one.moment === moment);
  if (!form?.mayAnswer) return "closed";
  if ((form.reply?.revision ?? 0) !== revision) return "changed-meanwhile";
  return form.version.id === sent.versionId ? null : "form-changed";
}

/** What was answered before and is not shown again. */
function keptAnswers(row: Registration, { version, reply }: Answering, sent: SentAnswers): Sent["kept"] {
  return (slot, key) => {
    const field = version.fields.find((one) => one.key === key);
    const attendeeId = slot === "all" ? null : (row.attendees[Number(slot)]?.id ?? null);
    const answer = reply?.answers.find((one) => one.fieldId === field?.id && one.attendeeId === attendeeId);
    if (!answer || (answer.sealed === null && answer.fileId === null)) return undefined;
    if (sent.texts.has(removalName(inputName(slot, key)))) return undefined;
    return answer.fileId === null ? openAnswer(answer) : A_FILE;
  };
}

/** Writes the answers under the registration's lock; answers the keys of files that are answers no more. */
async function write(
  registrationId: string,
  moment: FormMoment,
  revision: number,
  sent: SentAnswers,
  { answers, kept }: Extract<Prepared, { ok: true }>,
): Promise<Outcome<AnswerRefusal, string[]>> {
  return transaction(async (tx): Promise<Outcome<AnswerRefusal, string[]>> => {
    const [locked] = await tx.$queryRaw<{ now: Date }[]>`
      SELECT now() AS now FROM registration WHERE id = ${registrationId}::uuid FOR UPDATE`;
    const row = locked && (await readAnswering(tx, registrationId, locked.now));
    if (!row) throw new NotFound();
    const refusal = whyNot(row, moment, revision, sent);
    const form = row.forms.find((one) => one.moment === moment);
    if (refusal !== null || !form) return refused(refusal ?? "closed");
    const attendee = (person: number | null) => (person === null ? null : (row.attendees[person]?.id ?? null));
    const replyId = await openReply(tx, registrationId, form);
    const stays = (fieldId: string, attendeeId: string | null) =>
      kept.some((one) => one.fieldId === fieldId && attendee(one.person) === attendeeId);
    const gone = (form.reply?.answers ?? []).filter((one) => !stays(one.fieldId, one.attendeeId));
    const removed = await removeAnswers(tx, gone);
    const files = answers.map(({ file }) => file).filter((file) => file !== null);
    await tx.storedFile.createMany({
      data: files.map(({ id, key, contentType, bytes }) => ({
        id,
        key,
        contentType,
        bytes,
        institutionId: row.listing.institutionId,
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
    await recordAudit(ANONYMOUS, tx, {
      action: form.reply ? "registration.correct-answers" : "registration.answer",
      subjectId: registrationId,
      institutionId: row.listing.institutionId,
      details: { moment, version: form.version.number },
      isSample: row.listing.isSample,
    });
    return { ok: true, value: removed };
  });
}

async function openReply(tx: Transaction, registrationId: string, form: Answering): Promise<string> {
  if (form.reply) {
    await tx.formReply.update({
      where: { id: form.reply.id },
      data: { revision: { increment: 1 }, updatedAt: new Date() },
      select: { id: true },
    });
    return form.reply.id;
  }
  const id = newId();
  await tx.formReply.create({
    data: { id, registrationId, formId: form.formId, versionId: form.version.id },
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
