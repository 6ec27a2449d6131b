import type { FormState } from "@/lib/forms/form-state.ts";
import type { FormFieldPer } from "@/prisma/generated/enums.ts";
import { askable } from "./editing.ts";
import { answersOf, type FormField, textIn } from "./fields.ts";

/** A field as the builder's form shows it: values by the names of its inputs. */
export function fieldValues(field: FormField, sourceLanguage: string): FormState["values"] {
  const text = textIn(field, sourceLanguage);
  return {
    label: text?.label ?? "",
    help: text?.help ?? "",
    per: field.per,
    ...(field.required ? { required: "on" } : {}),
    ...(field.sensitivity === "sensitive" ? { sensitive: "on" } : {}),
    retentionDays: field.retentionDays === null ? "" : String(field.retentionDays),
    ...(field.shownIfKey === null
      ? {}
      : { shownIf: field.shownIfValues.map((value) => `${field.shownIfKey}:${value}`) }),
  };
}

/** An answer that a condition may ask for, and for which kind of question alone where it is not for both. */
export type ConditionChoice = { value: string; label: string; only: FormFieldPer | null };

/**
 * The answers on which a field may depend, as `key:answer`, each with its question in words. Of a field that is not there yet (a null key)
 * all come before it. Who answers is chosen on the same page, so that those for either are among them. `ticked` is the word for a ticked box.
 */
export function conditionChoices(
  fields: readonly FormField[],
  key: string | null,
  sourceLanguage: string,
  ticked: string,
): ConditionChoice[] {
  const index = key === null ? fields.length : fields.findIndex((field) => field.key === key);
  const [forWhole, forEach] = [askable(fields, index, "registration"), askable(fields, index, "person")];
  return fields.slice(0, index).flatMap((field) => {
    const [isForWhole, isForEach] = [forWhole.includes(field), forEach.includes(field)];
    if (!isForWhole && !isForEach) return [];
    const only = isForWhole && isForEach ? null : isForWhole ? "registration" : "person";
    const text = textIn(field, sourceLanguage);
    return answersOf(field).map((answer) => {
      const word = text?.optionLabels[field.options.indexOf(answer)] ?? ticked;
      return { value: `${field.key}:${answer}`, label: `${text?.label ?? field.key} — ${word}`, only };
    });
  });
}
