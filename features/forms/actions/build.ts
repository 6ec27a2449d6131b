"use server";

import { notFound, redirect } from "next/navigation";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, fieldErrors, parseForm, refusedForm, typedValues } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { isLocale } from "@/lib/i18n/locales.ts";
import type { Outcome } from "@/lib/outcome.ts";
import type { FieldError } from "@/lib/text/zod.ts";
import { addBlock, addField, editField, moveField, removeField } from "../commands/edit-fields.ts";
import { releaseForm, translateForm, withdrawForm } from "../commands/release-form.ts";
import { isBlockName } from "../rules/blocks.ts";
import type { ConditionFault } from "../rules/editing.ts";
import { isFieldKind } from "../rules/field-kinds.ts";
import { MOST_OPTIONS, SPARE_OPTIONS } from "../rules/limits.ts";
import { fieldForm, gatherField, textForm } from "../schema.ts";
import { type FormDesk, formPath, formPlace } from "./place.ts";

/** Adds a field of that kind, or changes the one of that key; or only shows more rows for options and keeps what was typed. */
export async function saveFieldAction(
  desk: FormDesk,
  kind: string,
  key: string | null,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  if (!isFieldKind(kind)) notFound();
  if (form.get("intent") === "more-options") return moreOptions(form);
  const place = formPlace(desk, form);
  const parsed = parseForm(fieldForm(kind), form, gatherField(form));
  if (!parsed.ok) return parsed.state;
  const viewer = await getViewer();
  const outcome = await orNotFound(() =>
    key === null ? addField(viewer, place, kind, parsed.value) : editField(viewer, place, key, parsed.value),
  );
  if (!outcome.ok) {
    const fault = FAULTS[outcome.refusal];
    return fault ? { values: typedValues(form), errors: { shownIf: fault } } : refusedForm(form, outcome.refusal);
  }
  redirect(`${formPath(desk)}?notice=${key === null ? "added" : "saved"}#fields`);
}

/** What is said beside a condition that cannot stand. */
const FAULTS: Record<string, FieldError> = {
  impossible: "invalidChoice",
  "of-person": "conditionOfPerson",
  sensitive: "conditionSensitive",
} satisfies Record<ConditionFault, FieldError>;

function moreOptions(form: FormData): FormState {
  const values = typedValues(form);
  const rows = Number(values.rows) || SPARE_OPTIONS;
  return { values: { ...values, rows: String(Math.min(MOST_OPTIONS, rows + SPARE_OPTIONS)) }, errors: {} };
}

/** One step with the fields of a form, as its button names it: `up:q3`, `down:q3`, `remove:q3`, `block:diet`. */
export async function arrangeFieldsAction(desk: FormDesk, _previous: FormState, form: FormData): Promise<FormState> {
  const [step = "", what = ""] = String(form.get("step")).split(":");
  const place = formPlace(desk, form);
  const viewer = await getViewer();
  if (step === "up" || step === "down") {
    const outcome = await orNotFound(() => moveField(viewer, place, what, step));
    return after(desk, form, outcome, "moved", what);
  }
  if (step === "remove") {
    return after(desk, form, await orNotFound(() => removeField(viewer, place, what)), "removed");
  }
  if (step === "block" && isBlockName(what)) {
    return after(desk, form, await orNotFound(() => addBlock(viewer, place, what)), "added");
  }
  notFound();
}

export async function releaseFormAction(desk: FormDesk, _previous: FormState, form: FormData): Promise<FormState> {
  const place = formPlace(desk, form);
  return after(desk, form, await orNotFound(async () => releaseForm(await getViewer(), place)), "released");
}

export async function withdrawFormAction(
  desk: FormDesk,
  what: "use" | "draft",
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const place = formPlace(desk, form);
  const outcome = await orNotFound(async () =>
    withdrawForm(await getViewer(), place, what === "use" ? "use" : "draft"),
  );
  return after(desk, form, outcome, what === "use" ? "withdrawn" : "discarded");
}

const TEXT = /^(q\d{1,6})\.(label|help|stillFits|options)$/;

/** Saves the words of all fields in one language. Errors stand beside the field they are of. */
export async function translateFormAction(
  desk: FormDesk,
  language: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  if (!isLocale(language)) notFound();
  const place = formPlace(desk, form);
  const keys = [...new Set([...form.keys()].map((name) => TEXT.exec(name)?.[1]).filter((key) => key !== undefined))];
  const errors: Record<string, string> = {};
  const typed = keys.flatMap((key) => {
    const parsed = textForm.safeParse({
      label: form.get(`${key}.label`) ?? "",
      help: form.get(`${key}.help`) ?? "",
      stillFits: form.get(`${key}.stillFits`),
      optionLabels: form.getAll(`${key}.options`),
    });
    if (parsed.success) return [[key, parsed.data] as const];
    for (const [field, code] of Object.entries(fieldErrors(parsed.error))) errors[`${key}.${field}`] ??= code;
    return [];
  });
  if (Object.keys(errors).length > 0) return { values: typedValues(form), errors };
  const viewer = await getViewer();
  const outcome = await orNotFound(() => translateForm(viewer, place, language, new Map(typed)));
  return after(desk, form, outcome, "translated", "languages");
}

function after(desk: FormDesk, form: FormData, outcome: Outcome<string>, notice: string, anchor = "fields"): FormState {
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(`${formPath(desk)}?notice=${notice}#${anchor}`);
}
