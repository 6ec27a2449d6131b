"use server";

import { notFound, redirect } from "next/navigation";
import { contactPath } from "@/features/listings/rules/contact.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm } from "@/lib/forms/form-state.ts";
import { clientAddress } from "@/lib/http/client-address.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { isLocale, type Locale } from "@/lib/i18n/locales.ts";
import { passOnInquiryByToken, type WrittenTo, writeInquiry } from "./commands.ts";
import { getPublishedCorrespondent, getPublishedListingCorrespondent } from "./queries.ts";
import { inquirySchema, TRAP } from "./schema.ts";

/** Takes an inquiry down and leads to the page that says what comes next. */
export async function writeInquiryAction(_previous: FormState, form: FormData): Promise<FormState> {
  const locale = String(form.get("locale"));
  if (!isLocale(locale)) notFound();
  const { to, page } = await readAddress(form, locale);
  const parsed = parseForm(inquirySchema, form);
  if (!parsed.ok) return parsed.state;
  // A program that fills in everything is answered like everybody, and learns nothing from it.
  if (form.get(TRAP)) redirect(`${page}?written=confirm`);
  const outcome = await orNotFound(async () =>
    writeInquiry(await getViewer(), to, parsed.value, { locale, client: await clientAddress() }),
  );
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(`${page}?written=${outcome.value.isPassedOn ? "passed-on" : "confirm"}`);
}

/** Whom the form is for, and the page on which it stands. */
async function readAddress(form: FormData, locale: Locale): Promise<{ to: WrittenTo; page: string }> {
  const [slug, code] = [form.get("slug"), form.get("listing")].map((value) => String(value ?? ""));
  if (code) {
    await orNotFound(() => getPublishedListingCorrespondent(code, locale));
    return { to: { listing: code }, page: `/${locale}${contactPath(code)}` };
  }
  const institution = slug ?? "";
  await orNotFound(() => getPublishedCorrespondent(institution, locale));
  return { to: { institution }, page: `/${locale}/contact/${institution}` };
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
