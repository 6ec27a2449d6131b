"use server";

import { redirect } from "next/navigation";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm, typedValues } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { type Locale, nearestLocale } from "@/lib/i18n/locales.ts";
import { takeRateLimit } from "@/lib/rate-limit.ts";
import { resubmitApplication, submitApplication } from "../commands/applications.ts";
import { claimInstitution } from "../commands/claim-institution.ts";
import { acceptInvitation } from "../commands/invitations.ts";
import { nameRows } from "../rules/name-rows.ts";
import { applicationSchema, claimSchema } from "../schema.ts";
import { addNameRow } from "./name-rows.ts";

/** Brings a university of the register to the portal; leads to its new desk. */
export async function claimInstitutionAction(
  locale: Locale,
  entryId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(claimSchema, form);
  if (!parsed.ok) return parsed.state;
  const outcome = await orNotFound(async () => claimInstitution(await getViewer(), entryId, parsed.value));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(`/${nearestLocale(locale)}/desk/${outcome.value.slug}`);
}

/** Sends a new application; leads to its own page. */
export async function submitApplicationAction(
  locale: Locale,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  if (form.get("intent") === "add-name") return addNameRow(form);
  const parsed = parseApplication(form);
  if (!parsed.ok) return parsed.state;
  const viewer = await getViewer();
  if (!(await takeRateLimit("application", viewer.userId ?? "", { points: 20, seconds: 86_400 }))) {
    return refusedForm(form, "too-many-open");
  }
  const outcome = await orNotFound(() => submitApplication(viewer, parsed.value));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(`/${nearestLocale(locale)}/applications/${outcome.value.id}`);
}

/** Sends a changed application again, or the answer to the office's question. */
export async function resubmitApplicationAction(
  locale: Locale,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  if (form.get("intent") === "add-name") return addNameRow(form);
  const parsed = parseApplication(form);
  if (!parsed.ok) return parsed.state;
  const outcome = await orNotFound(async () =>
    resubmitApplication(await getViewer(), id, Number(form.get("revision")), parsed.value),
  );
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(`/${nearestLocale(locale)}/applications/${encodeURIComponent(id)}`);
}

/** Takes up an invitation; leads to the desk. */
export async function acceptInvitationAction(
  locale: Locale,
  token: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await orNotFound(async () => acceptInvitation(await getViewer(), token));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(`/${nearestLocale(locale)}/desk/${outcome.value.slug}`);
}

function parseApplication(form: FormData) {
  const values = typedValues(form);
  return parseForm(applicationSchema, form, { ...values, names: nameRows(values) });
}
