import { unsealText } from "@/lib/crypto/sealed.ts";
import { type AnswerValue, isAnswerValue } from "./answers.ts";

/** What a sealed answer is bound to: moved to another row, it does not open. */
export const answerSeal = (id: string): string => `form_answer:${id}`;
/** What the sealed file of an answer is bound to, by the key under which it lies. */
export const fileSeal = (key: string): string => `form_answer_file:${key}`;

/** What was answered, of an answer as it is stored; undefined where there is nothing any more. */
export function openAnswer(answer: { id: string; value: unknown; sealed: string | null }): AnswerValue | undefined {
  const { id, value, sealed } = answer;
  const opened: unknown = sealed === null ? value : JSON.parse(unsealText(sealed, answerSeal(id)));
  return isAnswerValue(opened) ? opened : undefined;
}
