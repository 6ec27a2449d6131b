"use server";

import { redirect } from "next/navigation";
import { dropFreshProof, keepFreshProof } from "@/lib/auth/fresh-proof.ts";
import { signOut } from "@/lib/auth/sign-in.ts";
import { type FormState, parseForm, refusedForm } from "@/lib/forms/form-state.ts";
import { clientAddress } from "@/lib/http/client-address.ts";
import { redirectRedrawn } from "@/lib/http/redrawn.ts";
import { erasePerson } from "../commands/erase.ts";
import { consumeDataCode, sendDataCode } from "../commands/prove.ts";
import { withdrawAll } from "../commands/withdraw-all.ts";
import { type DataPlace, dataPath } from "../rules/place.ts";
import { codeForm } from "../schema.ts";
import { proven, who } from "./who.ts";

/** Sends a code to the address that the place is about; the form then asks for it. */
export async function sendDataCodeAction(place: DataPlace, _previous: FormState, form: FormData): Promise<FormState> {
  const { viewer, email } = await who(place);
  const outcome = await sendDataCode(viewer, { email, locale: place.locale, client: await clientAddress() });
  return outcome.ok ? { values: {}, errors: {}, notice: "sent" } : refusedForm(form, outcome.refusal);
}

/** Opens the page for a quarter of an hour with the code. */
export async function openWithCodeAction(place: DataPlace, _previous: FormState, form: FormData): Promise<FormState> {
  const { viewer, email } = await who(place);
  const parsed = parseForm(codeForm, form);
  if (!parsed.ok) return { ...parsed.state, notice: "sent" };
  const asking = { email, locale: place.locale, client: await clientAddress() };
  const outcome = await consumeDataCode(viewer, asking, parsed.value.code);
  if (!outcome.ok) {
    return outcome.refusal === "too-many"
      ? refusedForm(form, outcome.refusal)
      : refusedForm(form, "sent", { code: "wrongCode" });
  }
  await keepFreshProof(email);
  redirect(dataPath(place));
}

/** Withdraws all that is still to come, so that nothing of it stands in the way of an erasure. */
export async function withdrawAllAction(place: DataPlace): Promise<void> {
  const { viewer, email } = await proven(place);
  await withdrawAll(viewer, email, place.locale);
  redirectRedrawn(`${dataPath(place)}?erase=1#erase`);
}

/** Erases everything and signs out; leads back to the page that says what stands in the way, where something does. */
export async function eraseAction(place: DataPlace): Promise<void> {
  const { viewer, email } = await proven(place);
  const outcome = await erasePerson(viewer, email, place.locale);
  if (!outcome.ok) redirectRedrawn(`${dataPath(place)}?erase=1#erase`);
  await dropFreshProof();
  if (viewer.email === email) await signOut();
  redirect(`/${place.locale}/erased`);
}
