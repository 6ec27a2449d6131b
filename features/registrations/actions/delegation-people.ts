"use server";

import { notFound, redirect } from "next/navigation";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { redirectRedrawn } from "@/lib/http/redrawn.ts";
import { isId } from "@/lib/id.ts";
import { mergeDelegations } from "../commands/merge-delegations.ts";
import { namePeople } from "../commands/name-people.ts";
import { acceptDelegationOffer } from "../commands/offers.ts";
import { partDelegation } from "../commands/part-delegation.ts";
import { replacePerson } from "../commands/replace-person.ts";
import { takeOverDelegation } from "../commands/take-over.ts";
import { withdrawDelegation } from "../commands/withdraw.ts";
import { listTakenSeatsOf } from "../queries/taken-seats.ts";
import { gatherPeople, mergingForm, namingForm, partingForm, replacementForm, takenRows } from "../schema.ts";
import { type DelegationAddress, delegationPath, refusedMeanwhile } from "./delegation-address.ts";

export type { DelegationAddress } from "./delegation-address.ts";

/** Names people for the places that are held without names. */
export async function namePeopleAction(
  address: DelegationAddress,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const here = delegationPath(address);
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

/** Gives the place of one person to another. */
export async function replacePersonAction(
  address: DelegationAddress,
  attendeeId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const here = delegationPath(address);
  if (!isId(attendeeId)) notFound();
  const parsed = parseForm(replacementForm, form);
  if (!parsed.ok) return parsed.state;
  const viewer = await getViewer();
  const outcome = await orNotFound(() => replacePerson(viewer, address.id, attendeeId, parsed.value));
  if (outcome.ok) redirect(`${here}?done=replaced`);
  return refusedForm(form, outcome.refusal, outcome.refusal === "seat-taken" ? { email: "seat-taken" } : {});
}

/** Makes a delegation of their own of the people who are ticked, and leads to it. */
export async function partDelegationAction(
  address: DelegationAddress,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const here = delegationPath(address);
  const parsed = parseForm(partingForm, form, { people: form.getAll("people") });
  if (!parsed.ok) return parsed.state;
  const viewer = await getViewer();
  const outcome = await orNotFound(() => partDelegation(viewer, address.id, parsed.value.people));
  if (outcome.ok) redirect(`${here.replace(address.id, outcome.value)}?done=parted`);
  await refusedMeanwhile(address, outcome.refusal);
  return refusedForm(form, outcome.refusal);
}

/** Takes the people of another delegation into this one. */
export async function mergeDelegationsAction(
  address: DelegationAddress,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const here = delegationPath(address);
  const parsed = parseForm(mergingForm, form);
  if (!parsed.ok) return parsed.state;
  const { other } = parsed.value;
  if (other === null) return refusedForm(form, "incomplete", { other: "required" });
  const viewer = await getViewer();
  const outcome = await orNotFound(() => mergeDelegations(viewer, address.id, other));
  if (outcome.ok) redirect(`${here}?done=merged`);
  await refusedMeanwhile(address, outcome.refusal);
  return refusedForm(form, outcome.refusal);
}

/** Makes whoever is signed in the one who looks after a delegation. The page it leads back to says who does, and what came too late. */
export async function takeOverDelegationAction(address: DelegationAddress): Promise<void> {
  const here = delegationPath(address);
  const outcome = await orNotFound(async () => takeOverDelegation(await getViewer(), address.id, address.locale));
  redirect(`${here}?${outcome.ok ? "done=taken" : `refused=${outcome.refusal}`}`);
}

/** Takes the places that are offered. The page it leads back to says how things stand, and that it was too late. */
export async function acceptDelegationOfferAction(address: DelegationAddress): Promise<void> {
  const here = delegationPath(address);
  const outcome = await orNotFound(async () => acceptDelegationOffer(await getViewer(), address.id));
  redirectRedrawn(outcome.ok ? here : `${here}?refused=settled`);
}

/** Withdraws a delegation, or declines its offer, and leads back to its page, which says how it stands, and that it was too late. */
export async function withdrawDelegationAction(address: DelegationAddress): Promise<void> {
  const here = delegationPath(address);
  const outcome = await orNotFound(async () => withdrawDelegation(await getViewer(), address.id));
  redirectRedrawn(outcome.ok ? here : `${here}?refused=settled`);
}
