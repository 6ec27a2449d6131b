"use server";

import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { isListingCode } from "@/features/listings/rules/kinds.ts";
import { readReason } from "@/features/reasons/queries.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm } from "@/lib/forms/form-state.ts";
import { clientAddress } from "@/lib/http/client-address.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { isLocale, type Locale, nearestLocale } from "@/lib/i18n/locales.ts";
import { takeRateLimit } from "@/lib/rate-limit.ts";
import { reportProblem, settleReport } from "./commands.ts";
import { reportSchema, settlementSchema } from "./schema.ts";

/** A reading room may share one address; nobody finds more problems than this in an hour. */
const PER_NETWORK_ADDRESS = { points: 20, seconds: 3600 };

/** Whoever is angry at one listing must not bury the rest of the queue. */
const PER_LISTING = { points: 60, seconds: 3600 };

/** Takes a report down and leads to the page that says so. */
export async function reportProblemAction(_previous: FormState, form: FormData): Promise<FormState> {
  const code = String(form.get("code"));
  const locale = String(form.get("locale"));
  if (!isListingCode(code) || !isLocale(locale)) notFound();
  const parsed = parseForm(reportSchema, form);
  if (!parsed.ok) return parsed.state;
  const allowed =
    (await takeRateLimit("report", await clientAddress(), PER_NETWORK_ADDRESS)) &&
    (await takeRateLimit("report-listing", code, PER_LISTING));
  if (!allowed) return refusedForm(form, "too-many");
  await orNotFound(async () => reportProblem(await getViewer(), code, locale, parsed.value));
  redirect(`/${locale}/report/${code}?received=1`);
}

/** Settles a report with the office's note. */
export async function settleReportAction(
  locale: Locale,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = await orNotFound(async () => readReason(await getViewer(), form, settlementSchema));
  if (!parsed.ok) return parsed.state;
  const outcome = await orNotFound(async () => settleReport(await getViewer(), id, parsed.value.reason));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  revalidatePath(`/${nearestLocale(locale)}/office/reports`);
  return { values: {}, errors: {} };
}
