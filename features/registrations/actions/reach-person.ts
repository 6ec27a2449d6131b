"use server";

import { notFound, redirect } from "next/navigation";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { isId } from "@/lib/id.ts";
import { giveAddress, sendDelegateLink } from "../commands/reach-person.ts";
import { addressForm } from "../schema.ts";
import { type DelegationAddress, delegationPath, refusedMeanwhile } from "./delegation-address.ts";

/** Sends a person of a delegation their link once more. */
export async function sendLinkAction(
  address: DelegationAddress,
  attendeeId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const here = delegationPath(address);
  if (!isId(attendeeId)) notFound();
  const viewer = await getViewer();
  const outcome = await orNotFound(() => sendDelegateLink(viewer, address.id, attendeeId));
  if (outcome.ok) redirect(`${here}?done=sent`);
  await refusedMeanwhile(address, outcome.refusal);
  return refusedForm(form, outcome.refusal);
}

/** Gives a person of a delegation an address, to which their link goes. */
export async function giveAddressAction(
  address: DelegationAddress,
  attendeeId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const here = delegationPath(address);
  if (!isId(attendeeId)) notFound();
  const parsed = parseForm(addressForm, form);
  if (!parsed.ok) return parsed.state;
  const viewer = await getViewer();
  const outcome = await orNotFound(() => giveAddress(viewer, address.id, attendeeId, parsed.value.email));
  if (outcome.ok) redirect(`${here}?done=reached`);
  return refusedForm(form, outcome.refusal, outcome.refusal === "seat-taken" ? { email: "seat-taken" } : {});
}
