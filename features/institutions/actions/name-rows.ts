import { type FormState, typedValues } from "@/lib/forms/form-state.ts";
import { nameRows } from "../rules/name-rows.ts";

/** Answers a form with one more empty row for a name; this is the button "another language" of a page without script too. */
export function addNameRow(form: FormData): FormState {
  const values = typedValues(form);
  const next = nameRows(values).length;
  return { values: { ...values, [`names.${next}.language`]: "", [`names.${next}.name`]: "" }, errors: {} };
}
