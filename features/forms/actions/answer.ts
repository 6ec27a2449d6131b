"use server";

import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { type FormState, refusedForm, typedValues } from "@/lib/forms/form-state.ts";
import { clientAddress } from "@/lib/http/client-address.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { isLocale } from "@/lib/i18n/locales.ts";
import { takeRateLimit } from "@/lib/rate-limit.ts";
import { answerFormByToken } from "../commands/answer-form.ts";
import { isMoment } from "../rules/fields.ts";
import { sentAnswers } from "../rules/sent.ts";
import { revisionField } from "../schema.ts";

const PER_NETWORK_ADDRESS = { points: 120, seconds: 600 };

/** Answers a form by the personal link, and leads back to the page, which shows what was answered. */
export async function answerByTokenAction(
  place: { locale: string; token: string; moment: string },
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const { locale, token, moment } = place;
  const revision = revisionField.safeParse(form.get("replyRevision"));
  if (!isLocale(locale) || !isMoment(moment) || !revision.success) notFound();
  if (!(await takeRateLimit("answer", await clientAddress(), PER_NETWORK_ADDRESS)))
    return refusedForm(form, "too-many");
  // Whose answers are read is the registration's to say, not the form's.
  const sent = await sentAnswers(form, []);
  const outcome = await orNotFound(() => answerFormByToken(token, moment, revision.data, sent));
  if (outcome.ok) redirect(`/${locale}/registrations/${encodeURIComponent(token)}?answered=${moment}#${moment}`);
  if (outcome.refusal === "answers") return { values: typedValues(form), errors: outcome.errors };
  if (outcome.refusal === "form-changed") refresh();
  return refusedForm(form, outcome.refusal);
}
