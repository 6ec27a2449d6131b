import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Database, database, type Transaction } from "@/lib/db.ts";
import { type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import type { FormMoment } from "@/prisma/generated/enums.ts";
import { readAnswering } from "../queries/answering.ts";
import { keptAnswers } from "../rules/kept.ts";
import { askedKeys, personQuestions, questionKeys } from "../rules/person-questions.ts";
import type { SentAnswers } from "../rules/sent.ts";
import { wholeAnswer } from "../rules/whole-answer.ts";
import type { AnswersRefused } from "./answer-registering.ts";
import { prepareAnswers, writeFiles } from "./prepare-answers.ts";
import { writeAnswers } from "./write-answers.ts";

/** Which form of which registration, and who of its people answers. */
export type PersonPlace = { registrationId: string; attendeeId: string; moment: FormMoment };

/**
 * `closed`: it may not be answered any more. `form-changed`: another version is asked now. `questions-changed`: the answers for the
 * whole delegation changed, and with them what this person is asked.
 */
export type PersonRefusal = "closed" | "form-changed" | "questions-changed";

/** Answers of one person, ready to be written. Files lie in the store; whoever does not write them calls `takeBack`. */
export type PersonAnswers = {
  ok: true;
  /** The keys of the questions that were asked; none where nothing was. */
  keys: readonly string[];
  /** Writes them under the registration's lock, and answers the keys of files that are answers no more. */
  write: (tx: Transaction) => Promise<Outcome<PersonRefusal, string[]>>;
  takeBack: () => Promise<void>;
};

/**
 * Looks at what one person of a delegation sent as their answers, as the person `0` of the page, and makes ready to write
 * them. What others of the delegation answered is not changed; what was answered for the whole decides what is asked. Refuses `answers` with an error for each
 * wrong field, and as PersonRefusal says. Who this person is, is for the command that calls it.
 */
export async function preparePersonAnswers(
  _viewer: Viewer,
  place: PersonPlace,
  sent: SentAnswers,
): Promise<PersonAnswers | AnswersRefused | { ok: false; refusal: PersonRefusal }> {
  const asked = await readAsked(database(), place, new Date());
  const refusal = whyNot(asked, sent);
  if (refusal !== null) return refused(refusal);
  if (!asked) return { ok: true, keys: [], write: async () => succeeded([]), takeBack: async () => undefined };
  const { form, questions } = asked;
  const whose = { attendeeIds: [place.attendeeId], whole: false };
  const own: SentAnswers = { ...sent, people: ["0"] };
  const kept = keptAnswers(questions, form.reply?.answers ?? [], whose.attendeeIds, own);
  const prepared = await prepareAnswers(_viewer, questions, own, kept);
  if (!prepared.ok) return { ok: false, refusal: "answers", errors: prepared.errors };
  const takeBack = await writeFiles(_viewer, prepared.answers);
  return {
    ok: true,
    keys: questionKeys(questions.fields),
    takeBack,
    write: async (tx) => {
      const now = await readAsked(tx, place, new Date());
      const changed = whyNot(now, sent);
      if (changed !== null || !now) return refused(changed ?? "closed");
      return succeeded(await writeAnswers(tx, now.row, now.form, prepared, whose));
    },
  };
}

type Asked = Awaited<ReturnType<typeof readAsked>>;

function whyNot(asked: Asked, sent: SentAnswers): PersonRefusal | null {
  if (asked && !asked.form.mayAnswer) return "closed";
  // A page that asked nothing names no version: what was answered for the whole made the difference.
  const askedNothing = sent.versionId === "" && (asked?.form.reply?.wholeRevision ?? 0) > 0;
  if (asked && !askedNothing && asked.form.version.id !== sent.versionId) return "form-changed";
  return sent.askedKeys === askedKeys(asked?.questions.fields ?? []) ? null : "questions-changed";
}

/** What one person is asked as the answers for the whole stand; null where nothing is. */
async function readAsked(tx: Database, { registrationId, moment }: PersonPlace, now: Date) {
  const row = await readAnswering(tx, registrationId, now);
  const form = row?.forms.find((one) => one.moment === moment);
  if (!row || !form) return null;
  const fields = personQuestions(form.version.fields, wholeAnswer(form.version.fields, form.reply?.answers ?? []));
  return fields.length > 0 ? { row, form, questions: { ...form.version, fields } } : null;
}
