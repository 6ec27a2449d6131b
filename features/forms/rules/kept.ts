import { A_FILE, isAnswerValue, type Sent } from "./answers.ts";
import type { FormField } from "./fields.ts";
import { openAnswer } from "./sealing.ts";
import { removalName, type SentAnswers } from "./sent.ts";
import { inputName, type Slot } from "./shown.ts";
import type { StoredAnswer } from "./told.ts";

type Fields = { fields: readonly FormField[] };

/**
 * What was answered before and is not shown again, unless its removal was asked for: of sensitive questions and files.
 * `attendeeIds` are the people in the order of the form's numbers.
 */
export function keptAnswers(
  version: Fields,
  answers: readonly StoredAnswer[],
  attendeeIds: readonly string[],
  sent: SentAnswers,
): Sent["kept"] {
  return (slot, key) => {
    const field = version.fields.find((one) => one.key === key);
    const attendeeId = slot === "all" ? null : (attendeeIds[Number(slot)] ?? null);
    const answer = answers.find((one) => one.fieldId === field?.id && one.attendeeId === attendeeId);
    if (!answer || (answer.sealed === null && answer.fileId === null)) return undefined;
    if (sent.texts.has(removalName(inputName(slot, key)))) return undefined;
    return answer.fileId === null ? openAnswer(answer) : A_FILE;
  };
}

/**
 * What a form shows of answers given before, by the names of its inputs, and the names of those inputs whose answer is
 * kept and not shown again. `attendeeIds` as for keptAnswers.
 */
export function shownAgain(
  version: Fields,
  answers: readonly StoredAnswer[],
  attendeeIds: readonly string[],
): { values: Record<string, string | string[]>; kept: string[] } {
  const values: Record<string, string | string[]> = {};
  const kept: string[] = [];
  for (const { fieldId, attendeeId, value, shreddedAt } of answers) {
    const field = version.fields.find(({ id }) => id === fieldId);
    if (!field || shreddedAt !== null) continue;
    const slot: Slot = attendeeId === null ? "all" : `${attendeeIds.indexOf(attendeeId)}`;
    const name = inputName(slot, field.key);
    if (!isAnswerValue(value)) kept.push(name);
    else values[name] = field.kind === "consent" ? "on" : typeof value === "string" ? value : [...value];
  }
  return { values, kept };
}
