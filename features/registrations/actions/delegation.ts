"use server";

import { notFound, redirect } from "next/navigation";
import { isListingCode } from "@/features/listings/rules/kinds.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm, typedValues } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { isLocale, type Locale } from "@/lib/i18n/locales.ts";
import { isId } from "@/lib/id.ts";
import { registerDelegation } from "../commands/register-delegation.ts";
import { withdrawDelegation } from "../commands/withdraw.ts";
import { MOST_DELEGATION_PEOPLE } from "../rules/places.ts";
import { DELEGATION_ROWS, delegationForm, gatherDelegation } from "../schema.ts";

/** At which desk, for which listing, in which language. It comes back from the browser and is looked at again. */
export type DelegationPlace = { locale: Locale; institutionId: string; slug: string; code: string };

/** Registers the people whom the form names, all or none; or only adds rows and keeps what was typed. */
export async function registerDelegationAction(
  place: DelegationPlace,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const { locale, institutionId, code } = place;
  if (!isLocale(locale) || !isId(institutionId) || !isListingCode(code)) notFound();
  if (form.get("intent") === "more-rows") return moreRows(form);
  const parsed = parseForm(delegationForm, form, gatherDelegation(form));
  if (!parsed.ok) return parsed.state;
  const viewer = await getViewer();
  const outcome = await orNotFound(() => registerDelegation(viewer, institutionId, code, locale, parsed.value));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  const { status, registrationId } = outcome.value;
  redirect(`${listPath(place)}?registered=${status}#${registrationId}`);
}

function moreRows(form: FormData): FormState {
  const values = typedValues(form);
  const rows = Number(values.rows) || DELEGATION_ROWS;
  return { values: { ...values, rows: String(Math.min(MOST_DELEGATION_PEOPLE, rows + DELEGATION_ROWS)) }, errors: {} };
}

/** Withdraws a delegation and leads back to the list, which says how it stands. */
export async function withdrawDelegationAction(
  place: Omit<DelegationPlace, "code" | "institutionId">,
  id: string,
): Promise<void> {
  if (!isLocale(place.locale) || !isId(id)) notFound();
  await orNotFound(async () => withdrawDelegation(await getViewer(), id));
  redirect(`${listPath(place)}#${id}`);
}

function listPath({ locale, slug }: Pick<DelegationPlace, "locale" | "slug">): string {
  return `/${locale}/desk/${encodeURIComponent(slug)}/delegations`;
}
