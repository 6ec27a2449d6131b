"use server";

import { redirect } from "next/navigation";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { type Locale, nearestLocale } from "@/lib/i18n/locales.ts";
import { createReason, removeReason, saveReason } from "./commands.ts";
import { reasonTemplateSchema } from "./schema.ts";

/** Keeps a reason, a new one where there is no `id`. */
export async function saveReasonAction(
  locale: Locale,
  id: string | null,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(reasonTemplateSchema, form);
  if (!parsed.ok) return parsed.state;
  const outcome = await orNotFound(async () =>
    id === null
      ? createReason(await getViewer(), parsed.value)
      : saveReason(await getViewer(), String(id), parsed.value),
  );
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(`/${nearestLocale(locale)}/office/reasons?notice=saved`);
}

export async function removeReasonAction(locale: Locale, id: string): Promise<FormState> {
  await orNotFound(async () => removeReason(await getViewer(), String(id)));
  redirect(`/${nearestLocale(locale)}/office/reasons?notice=removed`);
}
