"use server";

import { revalidatePath } from "next/cache";
import type { DeskPlace } from "@/features/institutions/actions/desk.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { nearestLocale } from "@/lib/i18n/locales.ts";
import type { Outcome } from "@/lib/outcome.ts";
import { confirmPartnership, declinePartnership, leavePartnership } from "../commands/move-partnership.ts";
import { partingSchema } from "../schema.ts";

export async function confirmPartnershipAction(
  place: DeskPlace,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return after(place, form, await orNotFound(async () => confirmPartnership(await getViewer(), id)));
}

export async function declinePartnershipAction(
  place: DeskPlace,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(partingSchema, form);
  if (!parsed.ok) return parsed.state;
  const { reason } = parsed.value;
  return after(place, form, await orNotFound(async () => declinePartnership(await getViewer(), id, reason)));
}

export async function leavePartnershipAction(
  place: DeskPlace,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(partingSchema, form);
  if (!parsed.ok) return parsed.state;
  const { reason } = parsed.value;
  return after(place, form, await orNotFound(async () => leavePartnership(await getViewer(), id, reason)));
}

function after(place: DeskPlace, form: FormData, outcome: Outcome<string>): FormState {
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  revalidatePath(`/${nearestLocale(place.locale)}/desk/${place.slug}/partnerships`);
  return { values: {}, errors: {} };
}
