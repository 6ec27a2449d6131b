import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Database, database, type Transaction } from "@/lib/db.ts";
import { type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import type { FormMoment } from "@/prisma/generated/enums.ts";
import { readAnswering } from "../queries/answering.ts";
import { keptAnswers } from "../rules/kept.ts";
import { personQuestions } from "../rules/person-questions.ts";
import type { SentAnswers } from "../rules/sent.ts";
import type { AnswersRefused } from "./answer-registering.ts";
import { prepareAnswers, writeFiles } from "./prepare-answers.ts";
import { writeAnswers } from "./write-answers.ts";

/** Which form of which registration, and who of its people answers. */
export type PersonPlace = { registrationId: string; attendeeId: string; moment: FormMoment };

/** `closed`: it may not be answered any more. `form-changed`: another version is asked now. */
export type PersonRefusal = "closed" | "form-changed";

/** Answers of one person, ready to be written. Files lie in the store; whoever does not write them calls `takeBack`. */
export type PersonAnswers = {
  ok: true;
  /** Whether anything was asked. */
  isAsked: boolean;
  /** Writes them under the registration's lock, and answers the keys of files that are answers no more. */
  write: (tx: Transaction) => Promise<Outcome<PersonRefusal, string[]>>;
  takeBack: () => Promise<void>;
};

/**
 * Looks at what one person of a delegation sent as their answers, as the person `0` of the page, and makes ready to write
 * them. What others of the delegation answered is neither read nor changed. Refuses `answers` with an error for each
 * wrong field, and as PersonRefusal says. Who this person is, is for the command that calls it.
 */
export async function preparePersonAnswers(
  _viewer: Viewer,
  place: PersonPlace,
  sent: SentAnswers,
): Promise<PersonAnswers | AnswersRefused | { ok: false; refusal: PersonRefusal }> {
  const asked = await readAsked(database(), place, new Date());
  if (!asked) return { ok: true, isAsked: false, write: async () => succeeded([]), takeBack: async () => undefined };
  const { form, questions } = asked;
  if (!form.mayAnswer) return refused("closed");
  if (form.version.id !== sent.versionId) return refused("form-changed");
  const whose = { attendeeIds: [place.attendeeId], whole: false };
  const own: SentAnswers = { ...sent, people: ["0"] };
  const kept = keptAnswers(questions, form.reply?.answers ?? [], whose.attendeeIds, own);
  const prepared = await prepareAnswers(_viewer, questions, own, kept);
  if (!prepared.ok) return { ok: false, refusal: "answers", errors: prepared.errors };
  const takeBack = await writeFiles(_viewer, prepared.answers);
  return {
    ok: true,
    isAsked: true,
    takeBack,
    write: async (tx) => {
      const now = await readAsked(tx, place, new Date());
      if (!now?.form.mayAnswer) return refused("closed");
      if (now.form.version.id !== sent.versionId) return refused("form-changed");
      return succeeded(await writeAnswers(tx, now.row, now.form, prepared, whose));
    },
  };
}

async function readAsked(tx: Database, { registrationId, moment }: PersonPlace, now: Date) {
  const row = await readAnswering(tx, registrationId, now);
  const form = row?.forms.find((one) => one.moment === moment);
  const questions = form && personQuestions(form.version);
  return row && form && questions ? { row, form, questions } : null;
}
