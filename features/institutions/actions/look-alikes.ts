"use server";

import { revalidatePath } from "next/cache";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { compareInstitutions } from "../commands/keep-likenesses.ts";
import { type SettledPair, settleLikeness } from "../commands/settle-likeness.ts";
import { reasonSchema } from "../schema.ts";

export async function settleLikenessAction(
  locale: Locale,
  pair: SettledPair,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(reasonSchema, form);
  if (!parsed.ok) return parsed.state;
  const outcome = await orNotFound(async () => settleLikeness(await getViewer(), pair, parsed.value.reason));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  revalidatePath(`/${locale}/office/look-alikes`);
  return { values: {}, errors: {} };
}

/** Compares all institutions now. */
export async function compareInstitutionsAction(locale: Locale): Promise<FormState> {
  await orNotFound(async () => compareInstitutions(await getViewer()));
  revalidatePath(`/${locale}/office/look-alikes`);
  return { values: {}, errors: {}, notice: "compared" };
}
