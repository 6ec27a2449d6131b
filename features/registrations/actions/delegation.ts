"use server";

import { redirect } from "next/navigation";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm, typedValues } from "@/lib/forms/form-state.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { registerDelegation } from "../commands/register-delegation.ts";
import { withdrawDelegation } from "../commands/withdraw.ts";
import { MOST_DELEGATION_PEOPLE } from "../rules/places.ts";
import { DELEGATION_ROWS, delegationForm, gatherDelegation } from "../schema.ts";

/** Where a delegation is registered: at which desk, for which listing, in which language. */
export type DelegationPlace = { locale: Locale; institutionId: string; slug: string; code: string };

/** Registers the people whom the form names, all or none; or only adds rows and keeps what was typed. */
export async function registerDelegationAction(
  place: DelegationPlace,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  if (form.get("intent") === "more-rows") return moreRows(form);
  const parsed = parseForm(delegationForm, form, gatherDelegation(form));
  if (!parsed.ok) return parsed.state;
  const { locale, institutionId, slug, code } = place;
  const outcome = await registerDelegation(await getViewer(), institutionId, code, locale, parsed.value);
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(`/${locale}/desk/${slug}/delegations?registered=${outcome.value.status}#${outcome.value.registrationId}`);
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
  await withdrawDelegation(await getViewer(), id);
  redirect(`/${place.locale}/desk/${place.slug}/delegations#${id}`);
}
