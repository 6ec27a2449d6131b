"use server";

import { revalidatePath } from "next/cache";
import type { DeskPlace } from "@/features/institutions/actions/desk.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import type { Outcome } from "@/lib/outcome.ts";
import { takeRateLimit } from "@/lib/rate-limit.ts";
import { declineVouch, giveVouch } from "../commands/answer-vouch.ts";
import { askToVouch } from "../commands/ask-to-vouch.ts";
import { SHOWN_A_DAY } from "../rules/limits.ts";
import { vouchSchema } from "../schema.ts";

export async function askToVouchAction(
  place: DeskPlace,
  slug: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const viewer = await getViewer();
  if (!(await takeRateLimit("evidence", viewer.userId ?? "", SHOWN_A_DAY))) return refusedForm(form, "too-many-today");
  return after(place, form, await orNotFound(() => askToVouch(viewer, place.institutionId, slug)), "asked");
}

export async function giveVouchAction(
  place: DeskPlace,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(vouchSchema, form);
  if (!parsed.ok) return parsed.state;
  return after(place, form, await orNotFound(async () => giveVouch(await getViewer(), id, parsed.value.reason)));
}

export async function declineVouchAction(
  place: DeskPlace,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return after(place, form, await orNotFound(async () => declineVouch(await getViewer(), id)));
}

function after(place: DeskPlace, form: FormData, outcome: Outcome<string>, notice?: string): FormState {
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  revalidatePath(`/${place.locale}/desk/${place.slug}/verification`);
  return { values: {}, errors: {}, ...(notice ? { notice } : {}) };
}
