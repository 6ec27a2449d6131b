"use server";

import { redirect } from "next/navigation";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm, typedValues } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { type Locale, nearestLocale } from "@/lib/i18n/locales.ts";
import { mergeInstitution } from "../commands/merge-institution.ts";
import { mergingSchema } from "../schema.ts";

export async function mergeInstitutionAction(
  locale: Locale,
  from: string,
  into: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(mergingSchema, form);
  if (!parsed.ok) return parsed.state;
  const outcome = await orNotFound(async () => mergeInstitution(await getViewer(), { from, into, ...parsed.value }));
  if (outcome.ok) redirect(`/${nearestLocale(locale)}/office/institutions?institution=${outcome.value.id}`);
  if (outcome.refusal === "other-name") return { values: typedValues(form), errors: { confirmation: "otherName" } };
  return refusedForm(form, outcome.refusal);
}
