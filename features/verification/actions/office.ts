"use server";

import { redirect } from "next/navigation";
import { casePath } from "@/features/queues/rules.ts";
import { readReason } from "@/features/reasons/queries.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { type Locale, nearestLocale } from "@/lib/i18n/locales.ts";
import type { Outcome } from "@/lib/outcome.ts";
import { acceptEvidence, type EvidenceRefusal, refuseEvidence } from "../commands/decide-evidence.ts";
import { acceptanceSchema, refusalSchema } from "../schema.ts";

export async function acceptEvidenceAction(
  locale: Locale,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(acceptanceSchema, form);
  if (!parsed.ok) return parsed.state;
  const { revision, evidence } = parsed.value;
  return after(
    locale,
    id,
    form,
    await orNotFound(async () => acceptEvidence(await getViewer(), id, revision, evidence)),
  );
}

export async function refuseEvidenceAction(
  locale: Locale,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = await orNotFound(async () => readReason(await getViewer(), form, refusalSchema));
  if (!parsed.ok) return parsed.state;
  const { revision, reason } = parsed.value;
  return after(locale, id, form, await orNotFound(async () => refuseEvidence(await getViewer(), id, revision, reason)));
}

function after(locale: Locale, id: string, form: FormData, outcome: Outcome<EvidenceRefusal>): FormState {
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(`/${nearestLocale(locale)}${casePath("evidence", id)}`);
}
