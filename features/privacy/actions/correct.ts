"use server";

import { redirect } from "next/navigation";
import { keepFreshProof } from "@/lib/auth/fresh-proof.ts";
import { personalToken, readPersonalToken } from "@/lib/auth/personal-link.ts";
import { type FormState, parseForm, refusedForm, typedValues } from "@/lib/forms/form-state.ts";
import { clientAddress } from "@/lib/http/client-address.ts";
import { changeAddress, correctName } from "../commands/correct.ts";
import { sendAddressCode } from "../commands/prove.ts";
import { type DataPlace, dataPath } from "../rules/place.ts";
import { addressForm, nameForm, newAddressForm } from "../schema.ts";
import { proven } from "./who.ts";

/** Corrects the own name everywhere that it may still be corrected. */
export async function correctNameAction(place: DataPlace, _previous: FormState, form: FormData): Promise<FormState> {
  const { viewer, email } = await proven(place);
  const parsed = parseForm(nameForm, form);
  if (!parsed.ok) return parsed.state;
  await correctName(viewer, email, parsed.value.name);
  return { values: typedValues(form), errors: {}, notice: "saved" };
}

/** Sends a code to the new address; the form then asks for it. */
export async function sendAddressCodeAction(
  place: DataPlace,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const { viewer } = await proven(place);
  const parsed = parseForm(addressForm, form);
  if (!parsed.ok) return parsed.state;
  const asking = { email: parsed.value.email, locale: place.locale, client: await clientAddress() };
  const outcome = await sendAddressCode(viewer, asking);
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  return { values: { email: parsed.value.email }, errors: {}, notice: "sent" };
}

/** Takes the new address once its code is typed, and leads to the page under the new link, for the old one is dead. */
export async function changeAddressAction(place: DataPlace, _previous: FormState, form: FormData): Promise<FormState> {
  const { viewer, email } = await proven(place);
  const parsed = parseForm(newAddressForm, form);
  if (!parsed.ok) return { ...parsed.state, notice: "sent" };
  const outcome = await changeAddress(viewer, email, { ...parsed.value, locale: place.locale });
  if (!outcome.ok) {
    return outcome.refusal === "taken" ? refusedForm(form, "taken") : refusedForm(form, "sent", { code: "wrongCode" });
  }
  await keepFreshProof(parsed.value.email);
  const link = place.token === null ? null : readPersonalToken("registration", place.token);
  const token = link && personalToken("registration", link.id, link.version + 1);
  redirect(dataPath({ locale: place.locale, token }));
}
