"use server";

import { notFound, redirect } from "next/navigation";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { isLocale, type Locale } from "@/lib/i18n/locales.ts";
import { isId } from "@/lib/id.ts";
import { namePeople } from "../commands/name-people.ts";
import { acceptDelegationOffer } from "../commands/offers.ts";
import { withdrawDelegation } from "../commands/withdraw.ts";
import { listTakenSeatsOf } from "../queries/taken-seats.ts";
import { gatherPeople, namingForm, takenRows } from "../schema.ts";

/** Which delegation, at which desk, in which language. It comes back from the browser and is looked at again. */
export type DelegationAddress = { locale: Locale; slug: string; id: string };

/** Names people for the places that are held without names. */
export async function namePeopleAction(
  address: DelegationAddress,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const here = pathOf(address);
  const parsed = parseForm(namingForm, form, { people: gatherPeople(form) });
  if (!parsed.ok) return parsed.state;
  const viewer = await getViewer();
  const { people } = parsed.value;
  const outcome = await orNotFound(() => namePeople(viewer, address.id, people));
  if (outcome.ok) redirect(`${here}?done=named`);
  if (outcome.refusal !== "seat-taken") return refusedForm(form, outcome.refusal);
  const emails = people.map(({ email }) => email);
  const taken = await orNotFound(() => listTakenSeatsOf(viewer, address.id, emails));
  return refusedForm(form, outcome.refusal, takenRows(form, taken));
}

/** Takes the places that are offered. The page it leads back to says how things stand, also when it was too late. */
export async function acceptDelegationOfferAction(address: DelegationAddress): Promise<void> {
  const here = pathOf(address);
  await orNotFound(async () => acceptDelegationOffer(await getViewer(), address.id));
  redirect(here);
}

/** Withdraws a delegation, or declines its offer, and leads back to its page, which says how it stands. */
export async function withdrawDelegationAction(address: DelegationAddress): Promise<void> {
  const here = pathOf(address);
  await orNotFound(async () => withdrawDelegation(await getViewer(), address.id));
  redirect(here);
}

function pathOf({ locale, slug, id }: DelegationAddress): string {
  if (!isLocale(locale) || !isId(id)) notFound();
  return `/${locale}/desk/${encodeURIComponent(slug)}/delegations/${id}`;
}
