"use server";

import { redirect } from "next/navigation";
import type { DeskPlace } from "@/features/institutions/actions/desk.ts";
import { addNameRow } from "@/features/institutions/actions/name-rows.ts";
import { deskPath } from "@/features/institutions/rules/desk-path.ts";
import { nameRows } from "@/features/institutions/rules/name-rows.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm, typedValues } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { addUnit, removeUnit, saveUnit } from "./commands/save-unit.ts";
import { unitSchema } from "./schema.ts";

const unitsPath = (place: DeskPlace): string => deskPath(place, "/units");

/** Adds a unit, or saves the one with this id. */
export async function saveUnitAction(
  place: DeskPlace,
  id: string | null,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  if (form.get("intent") === "add-name") return addNameRow(form);
  const values = typedValues(form);
  const parsed = parseForm(unitSchema, form, { ...values, names: nameRows(values) });
  if (!parsed.ok) return parsed.state;
  const viewer = await getViewer();
  const outcome = await orNotFound(async () =>
    id === null
      ? await addUnit(viewer, place.institutionId, parsed.value, String(form.get("formKey")))
      : await saveUnit(viewer, place.institutionId, id, parsed.value),
  );
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(`${unitsPath(place)}?saved=${outcome.value.slug}`);
}

export async function removeUnitAction(
  place: DeskPlace,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await orNotFound(async () => removeUnit(await getViewer(), place.institutionId, id));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(`${unitsPath(place)}?removed=1`);
}
