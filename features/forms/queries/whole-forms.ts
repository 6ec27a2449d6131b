import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { FormMoment } from "@/prisma/generated/enums.ts";
import { type AskedForm, askedForm } from "../rules/asked-form.ts";
import { shownAgain } from "../rules/kept.ts";
import { wholeQuestions } from "../rules/person-questions.ts";
import { type ToldAnswer, toldAnswers } from "../rules/told.ts";
import { readAnswering } from "./answering.ts";

/** A form as a registration as a whole is asked it, without what its people answered. */
export type WholeForm = {
  moment: FormMoment;
  asked: AskedForm;
  /** Null: nobody answered for the whole yet. */
  told: ToldAnswer[] | null;
  /** Counts the answers for the whole; a stale tab is refused by it. */
  revision: number;
  mayAnswer: boolean;
  /** What the form shows again, by the names of its inputs; sensitive answers and files are not among it. */
  values: Record<string, string | string[]>;
  /** Names of inputs whose answer is kept and not shown again. */
  kept: string[];
};

/**
 * What a registration as a whole is asked, and what was answered for it. Sensitive answers and files are not told. Who may see it is for
 * the query that calls it.
 */
export async function listWholeForms(_viewer: Viewer, registrationId: string, locale: Locale): Promise<WholeForm[]> {
  const row = await readAnswering(database(), registrationId, new Date());
  return (row?.forms ?? []).flatMap(({ moment, version, reply, mayAnswer }) => {
    const fields = wholeQuestions(version.fields);
    const revision = reply?.wholeRevision ?? 0;
    if (fields.length === 0 || (!mayAnswer && revision === 0)) return [];
    const questions = { ...version, fields };
    const answers = (reply?.answers ?? []).filter((answer) => answer.attendeeId === null);
    return {
      moment,
      asked: askedForm(questions, locale),
      told: revision === 0 ? null : toldAnswers(questions, answers, [], locale),
      revision,
      mayAnswer,
      ...shownAgain(questions, answers, []),
    };
  });
}
