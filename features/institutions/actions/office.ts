"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { casePath } from "@/features/queues/rules.ts";
import { readReason } from "@/features/reasons/queries.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { type Locale, nearestLocale } from "@/lib/i18n/locales.ts";
import { approveApplication, askApplicant, refuseApplication } from "../commands/decisions.ts";
import { giveRoom } from "../commands/give-room.ts";
import { restoreInstitution, revokeVerification, suspendInstitution, verifyInstitution } from "../commands/office.ts";
import { decisionSchema, reasonSchema, roomSchema, verificationSchema } from "../schema.ts";

export async function approveApplicationAction(
  locale: Locale,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await orNotFound(async () => approveApplication(await getViewer(), id, Number(form.get("revision"))));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(`/${nearestLocale(locale)}${casePath("application", id)}`);
}

export async function askApplicantAction(
  locale: Locale,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return decide(askApplicant, locale, id, form);
}

export async function refuseApplicationAction(
  locale: Locale,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return decide(refuseApplication, locale, id, form);
}

/** Runs a decision that needs a reason, about the state of the application that the office had before it. */
async function decide(
  command: typeof askApplicant | typeof refuseApplication,
  locale: Locale,
  id: string,
  form: FormData,
): Promise<FormState> {
  const parsed = await orNotFound(async () => readReason(await getViewer(), form, decisionSchema));
  if (!parsed.ok) return parsed.state;
  const { revision, reason } = parsed.value;
  const outcome = await orNotFound(async () => command(await getViewer(), id, revision, reason));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(`/${nearestLocale(locale)}${casePath("application", id)}`);
}

export async function verifyInstitutionAction(
  locale: Locale,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(verificationSchema, form);
  if (!parsed.ok) return parsed.state;
  const outcome = await orNotFound(async () => verifyInstitution(await getViewer(), id, parsed.value.evidence));
  return afterJudgement(locale, form, outcome);
}

export async function revokeVerificationAction(
  locale: Locale,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return judge(revokeVerification, locale, id, form);
}

export async function suspendInstitutionAction(
  locale: Locale,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return judge(suspendInstitution, locale, id, form);
}

export async function restoreInstitutionAction(
  locale: Locale,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return judge(restoreInstitution, locale, id, form);
}

/** Runs a judgement of an institution that needs a reason. */
async function judge(
  command: typeof revokeVerification | typeof suspendInstitution | typeof restoreInstitution,
  locale: Locale,
  id: string,
  form: FormData,
): Promise<FormState> {
  const parsed = await orNotFound(async () => readReason(await getViewer(), form, reasonSchema));
  if (!parsed.ok) return parsed.state;
  const outcome = await orNotFound(async () => command(await getViewer(), id, parsed.value.reason));
  return afterJudgement(locale, form, outcome);
}

export async function giveRoomAction(
  locale: Locale,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(roomSchema, form);
  if (!parsed.ok) return parsed.state;
  const { megabytes, reason } = parsed.value;
  const outcome = await orNotFound(async () => giveRoom(await getViewer(), id, megabytes, reason));
  return afterJudgement(locale, form, outcome);
}

function afterJudgement(
  locale: Locale,
  form: FormData,
  outcome: { ok: true } | { ok: false; refusal: string },
): FormState {
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  revalidatePath(`/${locale}/office/institutions`);
  return { values: {}, errors: {} };
}
