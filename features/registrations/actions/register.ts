"use server";

import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { findPublishedErrors } from "@/features/forms/commands/answer-registering.ts";
import { sentAnswers } from "@/features/forms/rules/sent.ts";
import { isListingCode } from "@/features/listings/rules/kinds.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm, typedValues } from "@/lib/forms/form-state.ts";
import { clientAddress } from "@/lib/http/client-address.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { redirectRedrawn } from "@/lib/http/redrawn.ts";
import { isLocale, type Locale } from "@/lib/i18n/locales.ts";
import { takeRateLimit } from "@/lib/rate-limit.ts";
import type { FieldError } from "@/lib/text/zod.ts";
import { acceptOfferByToken } from "../commands/offers.ts";
import { registerSessions } from "../commands/register-sessions.ts";
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
  const outcome = await orNotFound(() => registerSessions(viewer, code, locale, parsed.value, sent));
  if (!outcome.ok) {
    if (outcome.refusal === "answers") return { values: typedValues(form), errors: outcome.errors };
    // The questions as they are now come with the answer, and what was typed stays.
    if (outcome.refusal === "form-changed") refresh();
    return refusedForm(form, outcome.refusal, FIELD_OF[outcome.refusal]);
  }
  const { made, missed } = outcome.value;
  const [first, ...others] = made;
  if (!first) notFound();
  const lacks: Record<string, string> = missed > 0 ? { missed: String(missed) } : {};
  const token = await getOwnRegistrationToken(viewer, first.registrationId);
  if (token) redirect(`/${locale}/registrations/${token}${missed > 0 ? `?${new URLSearchParams(lacks)}` : ""}`);
  const answer = new URLSearchParams(
    others.every(({ status }) => status === first.status)
      ? { received: first.status, ...(first.place ? { place: String(first.place) } : {}), ...lacks }
      : { received: "mixed", ...lacks },
  );
  redirect(`/${locale}/register/${code}?${answer}`);
}

/** Refusals that one field can mend: what is said beside it. */
const FIELD_OF: Record<string, Record<string, FieldError>> = {
  "country-needed": { countryCode: "required" },
  "role-needed": { role: "required" },
  "abroad-needed": { abroad: "consentRequired" },
  "choose-session": { sessions: "required" },
  "sessions-clash": { sessions: "invalidChoice" },
  "unknown-code": { invitation: "invalidChoice" },
};

/** Takes the offered places by the personal link. The page it leads back to says how things stand, also when it was too late. */
export async function acceptOfferAction(form: FormData): Promise<void> {
  const token = String(form.get("token"));
  const locale = readLocaleField(form);
  await orNotFound(() => acceptOfferByToken(token));
  redirectRedrawn(`/${locale}/registrations/${encodeURIComponent(token)}`);
}

/** Withdraws by the personal link. The page it leads back to says how things stand, also when it was withdrawn before. */
export async function withdrawByTokenAction(form: FormData): Promise<void> {
  const token = String(form.get("token"));
  const locale = readLocaleField(form);
  await orNotFound(() => withdrawRegistrationByToken(token));
  redirectRedrawn(`/${locale}/registrations/${encodeURIComponent(token)}`);
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
