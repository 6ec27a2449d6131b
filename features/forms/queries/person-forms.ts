import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { FormMoment } from "@/prisma/generated/enums.ts";
import { type AskedForm, askedForm } from "../rules/asked-form.ts";
import { shownAgain } from "../rules/kept.ts";
import { askedKeys, personQuestions } from "../rules/person-questions.ts";
import { type ToldAnswer, toldAnswers } from "../rules/told.ts";
import { wholeAnswer } from "../rules/whole-answer.ts";
import { readAnswering } from "./answering.ts";

/** A form as one person of a delegation is asked it, with their own answers alone. */
export type PersonForm = {
  moment: FormMoment;
  asked: AskedForm;
  /** Its questions, for the page to say which it asked. */
  askedKeys: string;
  told: ToldAnswer[];
  mayAnswer: boolean;
  /** What the form shows again, by the names of its inputs; sensitive answers and files are not among it. */
  values: Record<string, string | string[]>;
  /** Names of inputs whose answer is kept and not shown again. */
  kept: string[];
};

/**
 * What one person of a delegation is asked, as the answers for the whole stand, and what they answered. Of those answers nothing is told but
 * by what is asked. Sensitive answers and files are not told: a link may
 * come into other hands. Who this person is, is for the query that calls it.
 */
export async function listPersonForms(
  _viewer: Viewer,
  registrationId: string,
  attendeeId: string,
  locale: Locale,
): Promise<PersonForm[]> {
  const row = await readAnswering(database(), registrationId, new Date());
  return (row?.forms ?? []).flatMap(({ moment, version, reply, mayAnswer }) => {
    const fields = personQuestions(version.fields, wholeAnswer(version.fields, reply?.answers ?? []));
    if (fields.length === 0) return [];
    const questions = { ...version, fields };
    const answers = (reply?.answers ?? []).filter((answer) => answer.attendeeId === attendeeId);
    return {
      moment,
      asked: askedForm(questions, locale),
      askedKeys: askedKeys(fields),
      told: toldAnswers(questions, answers, [attendeeId], locale),
      mayAnswer,
      ...shownAgain(questions, answers, [attendeeId]),
    };
  });
}
