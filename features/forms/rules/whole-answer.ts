import { type AnswerValue, isAnswerValue } from "./answers.ts";
import type { FormField } from "./fields.ts";
import type { StoredAnswer } from "./told.ts";

/** What was answered for the registration as a whole, by the key of the question. */
export type WholeAnswer = (key: string) => AnswerValue | undefined;

/** The answers to the whole among stored ones. What is sealed is not opened: nothing of a person's may hang on it. */
export function wholeAnswer(
  fields: readonly Pick<FormField, "id" | "key">[],
  answers: readonly Pick<StoredAnswer, "fieldId" | "attendeeId" | "value">[],
): WholeAnswer {
  return (key) => {
    const field = fields.find((one) => one.key === key);
    const value = answers.find((one) => one.attendeeId === null && one.fieldId === field?.id)?.value;
    return isAnswerValue(value) ? value : undefined;
  };
}
