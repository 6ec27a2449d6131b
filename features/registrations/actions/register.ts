"use server";

import { notFound, redirect } from "next/navigation";
import { findPublishedErrors } from "@/features/forms/commands/answer-registering.ts";
import { sentAnswers } from "@/features/forms/rules/sent.ts";
import { isListingCode } from "@/features/listings/rules/kinds.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm, typedValues } from "@/lib/forms/form-state.ts";
import { clientAddress } from "@/lib/http/client-address.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { isLocale, type Locale } from "@/lib/i18n/locales.ts";
import { takeRateLimit } from "@/lib/rate-limit.ts";
import { registerPeople } from "../commands/register-people.ts";
import { withdrawRegistrationByToken } from "../commands/withdraw.ts";
import { getOwnRegistrationToken } from "../queries/own.ts";
import { gatherIndividual, individualForm, peopleOf } from "../schema.ts";

/** A whole lecture hall may stand behind one address; a script that registers half the world must not. */
const PER_NETWORK_ADDRESS = { points: 300, seconds: 600 };

/** Every registration writes to this mailbox, whoever typed its address. */
const PER_MAILBOX = { points: 20, seconds: 3600 };

/**
 * Registers whoever the form names and leads to the answer: the personal page for a member who registered with their
 * own proved address; for everybody else a page that says to look into the mailbox, because the personal link goes to
 * the address and not to whoever typed it.
 */
export async function registerPeopleAction(_previous: FormState, form: FormData): Promise<FormState> {
  const { code, locale } = place(form);
  const parsed = parseForm(individualForm, form, gatherIndividual(form));
  const sent = await sentAnswers(form, peopleOf(form));
  if (!parsed.ok) {
    // Files are looked at with some work; whoever sends form after form is told of the rest alone.
    const looks = await takeRateLimit("register-answers", await clientAddress(), PER_NETWORK_ADDRESS);
    const errors = looks ? await findPublishedErrors(code, sent) : {};
    return { ...parsed.state, errors: { ...parsed.state.errors, ...errors } };
  }
  const allowed =
    (await takeRateLimit("register", await clientAddress(), PER_NETWORK_ADDRESS)) &&
    (await takeRateLimit("register-mailbox", parsed.value.email, PER_MAILBOX));
  if (!allowed) return refusedForm(form, "too-many");
  const viewer = await getViewer();
  const outcome = await orNotFound(() => registerPeople(viewer, code, locale, parsed.value, sent));
  if (!outcome.ok) {
    if (outcome.refusal === "answers") return { values: typedValues(form), errors: outcome.errors };
    return refusedForm(form, outcome.refusal);
  }
  const { registrationId, status, place: queuePlace } = outcome.value;
  const token = await getOwnRegistrationToken(viewer, registrationId);
  if (token) redirect(`/${locale}/registrations/${token}`);
  const answer = new URLSearchParams({ received: status, ...(queuePlace ? { place: String(queuePlace) } : {}) });
  redirect(`/${locale}/register/${code}?${answer}`);
}

/** Withdraws by the personal link. The page it leads back to says how things stand, also when it was withdrawn before. */
export async function withdrawByTokenAction(form: FormData): Promise<void> {
  const token = String(form.get("token"));
  const locale = readLocaleField(form);
  await orNotFound(() => withdrawRegistrationByToken(token));
  redirect(`/${locale}/registrations/${encodeURIComponent(token)}`);
}

/** The listing and the language that the form was made for; a form of our own always names both rightly. */
function place(form: FormData): { code: string; locale: Locale } {
  const code = String(form.get("code"));
  if (!isListingCode(code)) notFound();
  return { code, locale: readLocaleField(form) };
}

function readLocaleField(form: FormData): Locale {
  const locale = String(form.get("locale"));
  if (!isLocale(locale)) notFound();
  return locale;
}
