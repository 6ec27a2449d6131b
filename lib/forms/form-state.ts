import type { z } from "zod";

/**
 * What a form shows after the server answered: everything that was typed, an error code per field
 * (`errors.<code>` in messages), and the outcome of the whole. Nothing typed is ever lost.
 */
export type FormState<Notice extends string = string> = {
  values: Record<string, string | string[]>;
  errors: Record<string, string>;
  /** Code of what happened or was refused, said above the form. */
  notice?: Notice;
};

export const EMPTY_FORM: FormState = { values: {}, errors: {} };

/** All that was typed, as the form will show it again. Files cannot be shown again and are left out. */
export function typedValues(form: FormData): FormState["values"] {
  const values: FormState["values"] = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION")) continue;
    const texts = form.getAll(name).filter((value) => typeof value === "string");
    if (texts.length > 0) values[name] = texts.length === 1 ? (texts[0] as string) : texts;
  }
  return values;
}

/**
 * Reads a flat form with a schema. On failure the state holds one error code per field, the first one found.
 * Fields are named as in the schema; nested ones as `names.0.language`.
 */
export function parseForm<Schema extends z.ZodType>(
  schema: Schema,
  form: FormData,
  raw: unknown = typedValues(form),
): { ok: true; value: z.output<Schema> } | { ok: false; state: FormState } {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { ok: true, value: parsed.data };
  return { ok: false, state: { values: typedValues(form), errors: fieldErrors(parsed.error) } };
}

/** The first error code of each field; the form's own errors stand under `form`. */
export function fieldErrors(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = issue.path.join(".") || "form";
    errors[field] ??= issue.message;
  }
  return errors;
}

/** A refusal of the whole, with what was typed kept. */
export function refusedForm(form: FormData, notice: string, errors: Record<string, string> = {}): FormState {
  return { values: typedValues(form), errors, notice };
}
