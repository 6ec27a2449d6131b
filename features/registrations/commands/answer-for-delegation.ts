import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { AnswerRefusal } from "@/features/forms/commands/answer-form.ts";
import type { AnswersRefused } from "@/features/forms/commands/answer-registering.ts";
import { prepareWholeAnswers, type WholeChange } from "@/features/forms/commands/answer-whole.ts";
import type { SentAnswers } from "@/features/forms/rules/sent.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database, type Transaction, transaction } from "@/lib/db.ts";
import { type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { removeSealedFiles } from "@/lib/storage/sealed-file.ts";
import type { FormMoment } from "@/prisma/generated/enums.ts";
import { findDelegation, lockDelegation } from "./lock-delegation.ts";
import { settlePeople } from "./settle-people.ts";

/** `answers-go`: people answered questions that would not be asked of them any more, and it was not said that these answers may go. */
export type WholeRefusal = AnswerRefusal | "answers-go";

/** Which form of which delegation, and the state of its answers that the page was drawn from (0: there were none). */
export type DelegationForm = { registrationId: string; moment: FormMoment; revision: number };

/**
 * Answers for a delegation as a whole, at the desk of the institution that sent it. What its people are asked follows:
 * settlePeople says what becomes of what they answered. `mayDelete`: that answers of theirs to questions which are then not
 * asked any more may go; without it they stay and nothing is saved. Whether anybody answered such a question is told no
 * nearer than by who had answered while it was asked.
 *
 * Refuses `answers` with an error for each wrong field, and as WholeRefusal says; throws NotFound to strangers of the
 * institution, Forbidden to members who do not register.
 */
export async function answerForDelegation(
  viewer: Viewer,
  place: DelegationForm,
  sent: SentAnswers,
  mayDelete: boolean,
): Promise<Outcome<WholeRefusal> | AnswersRefused> {
  await findDelegation(database(), viewer, place.registrationId);
  const prepared = await prepareWholeAnswers(viewer, place, sent);
  if (!prepared.ok) return prepared;
  try {
    const outcome = await transaction(async (tx): Promise<Outcome<WholeRefusal, string[]>> => {
      const delegation = await lockDelegation(tx, viewer, place.registrationId);
      const opened = await prepared.open(tx);
      if (!opened.ok) return opened;
      const change = opened.value;
      if (!mayDelete && (await answersGo(tx, place, change))) return refused("answers-go");
      const files = await change.write();
      files.push(...(await settlePeople(tx, place.registrationId, place.moment, change.before.length > 0)));
      await recordAudit(viewer, tx, {
        action: "registration.answer-for-all",
        subjectId: place.registrationId,
        institutionId: delegation.listing.institutionId,
        details: { moment: place.moment },
        isSample: delegation.listing.isSample,
      });
      return succeeded(files);
    });
    if (!outcome.ok) await prepared.takeBack();
    else await removeSealedFiles(outcome.value);
    return outcome.ok ? succeeded(undefined) : outcome;
  } catch (error) {
    await prepared.takeBack();
    throw error;
  }
}

/** Whether somebody answered while a question was asked that would not be any more. */
async function answersGo(
  tx: Transaction,
  { registrationId, moment }: DelegationForm,
  { before, after }: WholeChange,
): Promise<boolean> {
  const gone = before.filter((key) => !after.includes(key));
  const keys = moment === "registering" ? "answeredKeys" : "followedUpKeys";
  return (await tx.attendee.count({ where: { registrationId, [keys]: { hasSome: gone } } })) > 0;
}
