"use server";

import { notFound, redirect } from "next/navigation";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm } from "@/lib/forms/form-state.ts";
import { clientAddress } from "@/lib/http/client-address.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { isLocale, type Locale } from "@/lib/i18n/locales.ts";
import { passOnInquiryByToken, writeInquiry } from "./commands.ts";
import { getPublishedCorrespondent } from "./queries.ts";
import { inquirySchema, TRAP } from "./schema.ts";

/** Takes an inquiry down and leads to the page that says what comes next. */
export async function writeInquiryAction(_previous: FormState, form: FormData): Promise<FormState> {
  const slug = String(form.get("slug"));
  const locale = String(form.get("locale"));
  if (!isLocale(locale)) notFound();
  await orNotFound(() => getPublishedCorrespondent(slug, locale));
  const parsed = parseForm(inquirySchema, form);
  if (!parsed.ok) return parsed.state;
  // A program that fills in everything is answered like everybody, and learns nothing from it.
  if (form.get(TRAP)) redirect(`/${locale}/contact/${slug}?written=confirm`);
  const outcome = await orNotFound(async () =>
    writeInquiry(await getViewer(), slug, parsed.value, { locale, client: await clientAddress() }),
  );
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(`/${locale}/contact/${slug}?written=${outcome.value.isPassedOn ? "passed-on" : "confirm"}`);
}

/** Passes on what was written; the page of the link then says that it is done. */
export async function passOnInquiryAction(
  locale: Locale,
  token: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await orNotFound(() => passOnInquiryByToken(token, new Date()));
  if (!outcome.ok && outcome.refusal === "institution-full") return refusedForm(form, outcome.refusal);
  redirect(`/${locale}/inquiries/${token}`);
}
