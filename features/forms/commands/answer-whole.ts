import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Database, database, type Transaction } from "@/lib/db.ts";
import { type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import type { FormMoment } from "@/prisma/generated/enums.ts";
import { readAnswering } from "../queries/answering.ts";
import { keptAnswers } from "../rules/kept.ts";
import { personQuestions, questionKeys, wholeQuestions } from "../rules/person-questions.ts";
import type { SentAnswers } from "../rules/sent.ts";
import { wholeAnswer } from "../rules/whole-answer.ts";
import type { AnswerRefusal } from "./answer-form.ts";
import type { AnswersRefused } from "./answer-registering.ts";
import { type PreparedAnswer, prepareAnswers, writeFiles } from "./prepare-answers.ts";
import { writeAnswers } from "./write-answers.ts";

/** Which form of which registration, and the state of the answers for the whole that the page was drawn from (0: there were none). */
export type WholePlace = { registrationId: string; moment: FormMoment; revision: number };

/** What answers for the whole change: what each person was asked and is asked then, by keys, and the way to write them. */
export type WholeChange = {
  before: readonly string[];
  after: readonly string[];
  /** Writes the answers; answers the keys of files that are answers no more. */
  write: () => Promise<string[]>;
};

/** Answers for the whole, ready to be written. Files lie in the store; whoever does not write them calls `takeBack`. */
export type WholeAnswers = {
  ok: true;
  /** Looks once more under the registration's lock. */
  open: (tx: Transaction) => Promise<Outcome<AnswerRefusal, WholeChange>>;
  takeBack: () => Promise<void>;
};

/**
 * Looks at what was sent as answers for a registration as a whole, and makes ready to write them. What its people answered is
 * not changed here. What is sensitive, and files, stay when nothing new is sent, unless their removal is asked for. Refuses
 * `answers` with an error for each wrong field, and as AnswerRefusal says. Who may answer is for the command that calls it.
 */
export async function prepareWholeAnswers(
  viewer: Viewer,
  place: WholePlace,
  sent: SentAnswers,
): Promise<WholeAnswers | AnswersRefused | { ok: false; refusal: AnswerRefusal }> {
  const asked = await readAsked(database(), place, new Date());
  const refusal = whyNot(asked, place, sent);
  if (refusal !== null || !asked) return refused(refusal ?? "closed");
  const { form, questions } = asked;
  const own: SentAnswers = { ...sent, people: [] };
  const kept = keptAnswers(questions, form.reply?.answers ?? [], [], own);
  const prepared = await prepareAnswers(viewer, questions, own, kept);
  if (!prepared.ok) return { ok: false, refusal: "answers", errors: prepared.errors };
  const takeBack = await writeFiles(viewer, prepared.answers);
  return {
    ok: true,
    takeBack,
    open: async (tx) => {
      const now = await readAsked(tx, place, new Date());
      const changed = whyNot(now, place, sent);
      if (changed !== null || !now) return refused(changed ?? "closed");
      const { fields } = now.form.version;
      const keys = (answers: Parameters<typeof wholeAnswer>[1]) =>
        questionKeys(personQuestions(fields, wholeAnswer(fields, answers)));
      return succeeded({
        before: keys(now.form.reply?.answers ?? []),
        after: keys(prepared.answers.map(asStored)),
        write: () => writeAnswers(tx, now.row, now.form, prepared, { attendeeIds: [], whole: true }),
      });
    },
  };
}

/** An answer that was made ready, as it will be stored. */
function asStored({ fieldId, value }: PreparedAnswer) {
  return { fieldId, attendeeId: null, value: value === null ? null : (JSON.parse(value) as unknown) };
}

function whyNot(
  asked: Awaited<ReturnType<typeof readAsked>>,
  { revision }: WholePlace,
  sent: SentAnswers,
): AnswerRefusal | null {
  if (!asked?.form.mayAnswer) return "closed";
  if ((asked.form.reply?.wholeRevision ?? 0) !== revision) return "changed-meanwhile";
  return asked.form.version.id === sent.versionId ? null : "form-changed";
}

async function readAsked(tx: Database, { registrationId, moment }: WholePlace, now: Date) {
  const row = await readAnswering(tx, registrationId, now);
  const form = row?.forms.find((one) => one.moment === moment);
  if (!row || !form) return null;
  const fields = wholeQuestions(form.version.fields);
  return fields.length > 0 ? { row, form, questions: { ...form.version, fields } } : null;
}
