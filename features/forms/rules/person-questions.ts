import type { FormField } from "./fields.ts";
import { isAsked } from "./shown.ts";
import type { WholeAnswer } from "./whole-answer.ts";

/** What decides whether a field is asked of one person. */
export type Asking = Pick<FormField, "key" | "kind" | "per" | "sensitivity" | "shownIfKey" | "shownIfValues">;

/**
 * Whether what each person is asked may hang on a question to the registration as a whole: not where it is sensitive, nor
 * where it hangs on one that is. What a page asks of each person tells the answer to everybody of a delegation.
 */
export function mayDecideForEach(
  fields: readonly Pick<FormField, "key" | "per" | "sensitivity" | "shownIfKey">[],
  key: string,
): boolean {
  const index = fields.findIndex((field) => field.key === key);
  const field = fields[index];
  if (field?.per !== "registration" || field.sensitivity === "sensitive") return false;
  return field.shownIfKey === null || mayDecideForEach(fields.slice(0, index), field.shownIfKey);
}

/**
 * The fields of a version as one person of a delegation is asked them: those to each person, and of these those that hang on
 * a question to the whole only where `whole`, the registration's own answers, says so, without a word of what they hang on.
 * None where no question is left.
 */
export function personQuestions<Field extends Asking>(version: readonly Field[], whole: WholeAnswer): Field[] {
  const fields: Field[] = [];
  for (const field of version) {
    if (field.per !== "person") continue;
    const { shownIfKey: key, shownIfValues: values } = field;
    if (key === null || fields.some((one) => one.key === key)) fields.push(field);
    else if (mayDecideForEach(version, key) && isAsked({ key, values }, whole)) {
      fields.push({ ...field, shownIfKey: null, shownIfValues: [] });
    }
  }
  return orNone(fields);
}

/** The fields of a version as they are asked of the registration as a whole; none where no question is among them. */
export function wholeQuestions<Field extends Asking>(version: readonly Field[]): Field[] {
  return orNone(version.filter(({ per }) => per === "registration"));
}

/** The keys of the questions among fields. */
export function questionKeys(fields: readonly Pick<FormField, "key" | "kind">[]): string[] {
  return fields.filter(({ kind }) => kind !== "heading").map(({ key }) => key);
}

/** The same as one text, for a page to say what it asked. */
export function askedKeys(fields: readonly Pick<FormField, "key" | "kind">[]): string {
  return questionKeys(fields).join(" ");
}

function orNone<Field extends Asking>(fields: Field[]): Field[] {
  return questionKeys(fields).length > 0 ? fields : [];
}
