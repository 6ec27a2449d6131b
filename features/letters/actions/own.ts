"use server";

import { notFound, redirect } from "next/navigation";
import { type FormState, parseForm, refusedForm, typedValues } from "@/lib/forms/form-state.ts";
import { clientAddress } from "@/lib/http/client-address.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { isLocale, nearestLocale } from "@/lib/i18n/locales.ts";
import { takeRateLimit } from "@/lib/rate-limit.ts";
import { completeLetterByToken, type SentScan, withdrawLetterByToken } from "../commands/complete-letter.ts";
import { requestLetterByToken } from "../commands/request-letter.ts";
import { isLetterKeptByToken } from "../queries/own-letter.ts";
import { MOST_SCAN_BYTES } from "../rules/scan.ts";
import { letterForm, revisionField } from "../schema.ts";

const PER_NETWORK_ADDRESS = { points: 60, seconds: 600 };

/** From the ticket page: asks for a letter, or for its link once more, then back to the page, which says what came of it. */
export async function askForLetterAction(form: FormData): Promise<void> {
  const token = String(form.get("token") ?? "");
  const here = `/${nearestLocale(String(form.get("locale")))}/tickets/${encodeURIComponent(token)}`;
  const mayAsk = await takeRateLimit("letter", await clientAddress(), PER_NETWORK_ADDRESS);
  const outcome = mayAsk ? await orNotFound(() => requestLetterByToken(token)) : null;
  const answer = outcome === null ? "too-many" : outcome.ok ? "sent" : outcome.refusal;
  redirect(`${here}?letter=${answer}#letter`);
}

/** What the letter needs, by the personal link; leads back to the page, which shows how it stands. */
export async function completeLetterAction(
  place: { locale: string; token: string },
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const { locale, token } = place;
  const revision = revisionField.safeParse(form.get("revision"));
  if (!isLocale(locale) || !revision.success) notFound();
  if (!(await takeRateLimit("letter", await clientAddress(), PER_NETWORK_ADDRESS))) {
    return refusedForm(form, "too-many");
  }
  const isKept = await orNotFound(() => isLetterKeptByToken(token));
  const scan = await sentScan(form);
  const parsed = parseForm(letterForm(isKept), form);
  if (!parsed.ok) {
    const { values, errors } = parsed.state;
    return { values, errors: scan === null ? errors : { ...errors, scan: "chooseFileAgain" } };
  }
  const outcome = await orNotFound(() => completeLetterByToken(token, revision.data, parsed.value, scan));
  if (outcome.ok) redirect(`/${locale}/letters/${encodeURIComponent(token)}?sent=1`);
  if (outcome.refusal === "fields") return { values: typedValues(form), errors: outcome.errors };
  return refusedForm(form, outcome.refusal);
}

/** Takes the letter back, then shows how it stands. */
export async function withdrawLetterAction(form: FormData): Promise<void> {
  const token = String(form.get("token") ?? "");
  const revision = revisionField.safeParse(form.get("revision"));
  if (!revision.success) notFound();
  await orNotFound(() => withdrawLetterByToken(token, revision.data));
  redirect(`/${nearestLocale(String(form.get("locale")))}/letters/${encodeURIComponent(token)}`);
}

/** What was chosen as scan; a file larger than any may be is not read. */
async function sentScan(form: FormData): Promise<SentScan> {
  const file = form.get("scan");
  if (!(file instanceof File) || file.size === 0) return null;
  return file.size > MOST_SCAN_BYTES ? "too-large" : new Uint8Array(await file.arrayBuffer());
}
