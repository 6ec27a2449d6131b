import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { readPersonalToken } from "@/lib/auth/personal-link.ts";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import { database, transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { removeSealedFiles } from "@/lib/storage/sealed-file.ts";
import type { FormMoment } from "@/prisma/generated/enums.ts";
import { readAnswering } from "../queries/answering.ts";
import { keptAnswers } from "../rules/kept.ts";
import type { SentAnswers } from "../rules/sent.ts";
import type { Slot } from "../rules/shown.ts";
import type { AnswersRefused } from "./answer-registering.ts";
import { type Prepared, prepareAnswers, writeFiles } from "./prepare-answers.ts";
import { writeAnswers } from "./write-answers.ts";

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
  const attendeeIds = row.attendees.map(({ id }) => id);
  const kept = keptAnswers(form.version, form.reply?.answers ?? [], attendeeIds, sent);
  const prepared = await prepareAnswers(ANONYMOUS, form.version, { ...sent, people }, kept);
  if (!prepared.ok) return { ok: false, refusal: "answers", errors: prepared.errors };
  const takeBack = await writeFiles(ANONYMOUS, prepared.answers);
  try {
    const outcome = await write(row.id, moment, revision, sent, prepared);
    if (!outcome.ok) await takeBack();
    else await removeSealedFiles(outcome.value);
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

/** Writes the answers under the registration's lock; answers the keys of files that are answers no more. */
async function write(
  registrationId: string,
  moment: FormMoment,
  revision: number,
  sent: SentAnswers,
  prepared: Extract<Prepared, { ok: true }>,
): Promise<Outcome<AnswerRefusal, string[]>> {
  return transaction(async (tx): Promise<Outcome<AnswerRefusal, string[]>> => {
    const [locked] = await tx.$queryRaw<{ now: Date }[]>`
      SELECT now() AS now FROM registration WHERE id = ${registrationId}::uuid FOR UPDATE`;
    const row = locked && (await readAnswering(tx, registrationId, locked.now));
    if (!row) throw new NotFound();
    const refusal = whyNot(row, moment, revision, sent);
    const form = row.forms.find((one) => one.moment === moment);
    if (refusal !== null || !form) return refused(refusal ?? "closed");
    const whose = { attendeeIds: row.attendees.map(({ id }) => id), whole: true };
    const removed = await writeAnswers(tx, row, form, prepared, whose);
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
