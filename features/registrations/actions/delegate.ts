"use server";

import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { isMoment } from "@/features/forms/rules/fields.ts";
import { sentAnswers } from "@/features/forms/rules/sent.ts";
import { type FormState, parseForm, refusedForm, typedValues } from "@/lib/forms/form-state.ts";
import { clientAddress } from "@/lib/http/client-address.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { redirectRedrawn } from "@/lib/http/redrawn.ts";
import { isLocale, type Locale } from "@/lib/i18n/locales.ts";
import { takeRateLimit } from "@/lib/rate-limit.ts";
import { answerAsDelegateByToken } from "../commands/answer-as-delegate.ts";
import { declineAsDelegateByToken, withdrawConsentByToken } from "../commands/leave-delegation.ts";
import { delegateForm } from "../schema.ts";

/** A whole delegation may sit behind one address. */
const PER_NETWORK_ADDRESS = { points: 300, seconds: 600 };

/** Whose page, in which language. It comes back from the browser and is looked at again. */
export type DelegateAddress = { locale: Locale; token: string };

/** What a person of a delegation says for themselves: name, agreement, and answers to the form of that moment. */
export async function answerAsDelegateAction(
  { moment, ...address }: DelegateAddress & { moment: string },
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const here = pathOf(address);
  if (!isMoment(moment)) notFound();
  const parsed = parseForm(delegateForm, form);
  if (!parsed.ok) return parsed.state;
  if (!(await takeRateLimit("delegate", await clientAddress(), PER_NETWORK_ADDRESS))) {
    return refusedForm(form, "too-many");
  }
  // Whose answers are read is the link's to say, not the form's.
  const sent = await sentAnswers(form, []);
  const { token, locale } = address;
  const outcome = await orNotFound(() => answerAsDelegateByToken(token, locale, moment, parsed.value, sent));
  if (outcome.ok) redirect(`${here}?done=${moment}`);
  if (outcome.refusal === "answers") return { values: typedValues(form), errors: outcome.errors };
  // The questions as they are now come with the answer, and what was typed stays.
  if (outcome.refusal === "questions-changed" || outcome.refusal === "form-changed") refresh();
  return refusedForm(form, outcome.refusal);
}

/** A person of a delegation does not come. Their link leads nowhere after it, so the answer is a page that names nobody. */
export async function declineAsDelegateAction(address: DelegateAddress): Promise<void> {
  const here = pathOf(address);
  const outcome = await orNotFound(() => declineAsDelegateByToken(address.token));
  redirectRedrawn(outcome.ok ? `/${address.locale}/delegates/declined` : here);
}

/** A person of a delegation takes back what they agreed to. */
export async function withdrawConsentAction(address: DelegateAddress): Promise<void> {
  const here = pathOf(address);
  const outcome = await orNotFound(() => withdrawConsentByToken(address.token));
  redirectRedrawn(
    outcome.ok && outcome.value === "left" ? `/${address.locale}/delegates/declined` : `${here}?done=ended`,
  );
}

function pathOf({ locale, token }: DelegateAddress): string {
  if (!isLocale(locale)) notFound();
  return `/${locale}/delegates/${encodeURIComponent(token)}`;
}
