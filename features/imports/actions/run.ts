"use server";

import { redirect } from "next/navigation";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm, typedValues } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { chooseEncoding, dropImport } from "../commands/preview.ts";
import { runImport } from "../commands/run-import.ts";
import { undoImport } from "../commands/undo-import.ts";
import { cancelReasonForm, encodingForm } from "../schema.ts";
import { type DeskPlace, importPath } from "./place.ts";

/** Shows the same file as it reads in another encoding. */
export async function chooseEncodingAction(
  place: DeskPlace,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const { encoding } = encodingForm.parse(typedValues(form));
  const outcome = await orNotFound(async () => chooseEncoding(await getViewer(), id, encoding));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(importPath(place, `/${id}`));
}

/** Takes in what was shown, or goes on with what was left. */
export async function runImportAction(
  place: DeskPlace,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const values = typedValues(form);
  const { encoding } = encodingForm.parse(values);
  const parsed = parseForm(cancelReasonForm, form);
  if (!parsed.ok) return parsed.state;
  const { reason } = parsed.value;
  const outcome = await orNotFound(async () => runImport(await getViewer(), id, { encoding, reason }));
  if (!outcome.ok && outcome.refusal === "reason-needed") return { values, errors: { reason: "required" } };
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(importPath(place, `/${id}`));
}

export async function undoImportAction(
  place: DeskPlace,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await orNotFound(async () => undoImport(await getViewer(), id));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(importPath(place, `/${id}`));
}

export async function dropImportAction(
  place: DeskPlace,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await orNotFound(async () => dropImport(await getViewer(), id));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(importPath(place, "?notice=dropped"));
}
