"use server";

import { revalidatePath } from "next/cache";
import type { DeskPlace } from "@/features/institutions/actions/desk.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import type { Outcome } from "@/lib/outcome.ts";
import { takeRateLimit } from "@/lib/rate-limit.ts";
import { appealEvidence, withdrawEvidence } from "../commands/own-evidence.ts";
import { renewByDomain, showAgain } from "../commands/renew.ts";
import { showRegistryNumber } from "../commands/show-evidence.ts";
import { SHOWN_A_DAY } from "../rules/limits.ts";
import { appealSchema, registryNumberSchema } from "../schema.ts";

export async function showRegistryNumberAction(
  place: DeskPlace,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(registryNumberSchema, form);
  if (!parsed.ok) return parsed.state;
  const viewer = await getViewer();
  // By who sends it: the institution in the form is only what the browser says.
  if (!(await takeRateLimit("evidence", viewer.userId ?? "", SHOWN_A_DAY))) return refusedForm(form, "too-many");
  return after(
    place,
    form,
    await orNotFound(() => showRegistryNumber(viewer, place.institutionId, parsed.value)),
    "shown",
  );
}

export async function withdrawEvidenceAction(
  place: DeskPlace,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return after(place, form, await orNotFound(async () => withdrawEvidence(await getViewer(), id)));
}

export async function appealEvidenceAction(
  place: DeskPlace,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(appealSchema, form);
  if (!parsed.ok) return parsed.state;
  return after(place, form, await orNotFound(async () => appealEvidence(await getViewer(), id, parsed.value.reason)));
}

export async function renewByDomainAction(place: DeskPlace, _previous: FormState, form: FormData): Promise<FormState> {
  return after(place, form, await orNotFound(async () => renewByDomain(await getViewer(), place.institutionId)));
}

export async function showAgainAction(
  place: DeskPlace,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return after(place, form, await orNotFound(async () => showAgain(await getViewer(), id)));
}

/** Answers the form, with the page as it is now; `notice` says what is done. */
function after(place: DeskPlace, form: FormData, outcome: Outcome<string, unknown>, notice?: string): FormState {
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  revalidatePath(`/${place.locale}/desk/${place.slug}/verification`);
  return { values: {}, errors: {}, ...(notice ? { notice } : {}) };
}
