"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { casePath } from "@/features/queues/rules.ts";
import { readReason } from "@/features/reasons/queries.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { type Locale, nearestLocale } from "@/lib/i18n/locales.ts";
import { appealJudgement } from "../commands/appeal.ts";
import { refuseAppeal, upholdAppeal } from "../commands/decide-appeal.ts";
import { appealSchema, reasonSchema } from "../schema.ts";
import type { DeskPlace } from "./desk.ts";

export async function appealJudgementAction(
  place: DeskPlace,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(appealSchema, form);
  if (!parsed.ok) return parsed.state;
  const outcome = await orNotFound(async () => appealJudgement(await getViewer(), id, parsed.value.reason));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  revalidatePath(`/${place.locale}/desk/${place.slug}/verification`);
  return { values: {}, errors: {} };
}

export async function upholdAppealAction(
  locale: Locale,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return decide(upholdAppeal, locale, id, form);
}

export async function refuseAppealAction(
  locale: Locale,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return decide(refuseAppeal, locale, id, form);
}

async function decide(
  command: typeof upholdAppeal | typeof refuseAppeal,
  locale: Locale,
  id: string,
  form: FormData,
): Promise<FormState> {
  const parsed = await orNotFound(async () => readReason(await getViewer(), form, reasonSchema));
  if (!parsed.ok) return parsed.state;
  const outcome = await orNotFound(async () => command(await getViewer(), id, parsed.value.reason));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(`/${nearestLocale(locale)}${casePath("appeal", id)}`);
}
