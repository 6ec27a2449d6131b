import type { FormState } from "@/lib/forms/form-state.ts";
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

/**
 * The answers on which a field may depend, as `key:answer`, each with its question in words. Of a field that is not there yet (a null key)
 * all come before it. `ticked` is the word for a ticked box.
 */
export function conditionChoices(
  fields: readonly FormField[],
  key: string | null,
  sourceLanguage: string,
  ticked: string,
): { value: string; label: string }[] {
  const index = key === null ? fields.length : fields.findIndex((field) => field.key === key);
  return askable(fields, index, "person").flatMap((field) => {
    const text = textIn(field, sourceLanguage);
    return answersOf(field).map((answer) => {
      const word = text?.optionLabels[field.options.indexOf(answer)] ?? ticked;
      return { value: `${field.key}:${answer}`, label: `${text?.label ?? field.key} — ${word}` };
    });
  });
}
