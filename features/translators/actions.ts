"use server";

import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { type DeskPlace, listingsPath } from "@/features/listings/actions/place.ts";
import { sendTranslation } from "@/features/listings/actions/send-translation.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { nearestLocale } from "@/lib/i18n/locales.ts";
import { isLanguageTag } from "@/lib/places/languages.ts";
import { takeRateLimit } from "@/lib/rate-limit.ts";
import { acceptTranslating } from "./commands/accept-translating.ts";
import { inviteTranslator, removeTranslator } from "./commands/invite-translator.ts";
import { getTranslatingWhich } from "./queries/translators.ts";
import { translatorSchema } from "./schema.ts";

const INVITED_A_DAY = { points: 60, seconds: 86_400 };

export async function inviteTranslatorAction(
  place: DeskPlace,
  listingId: string,
  language: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  if (!isLanguageTag(language)) notFound();
  const parsed = parseForm(translatorSchema, form);
  if (!parsed.ok) return parsed.state;
  const viewer = await getViewer();
  if (!(await takeRateLimit("invitation", viewer.userId ?? "", INVITED_A_DAY)))
    return refusedForm(form, "too-many-today");
  const { email } = parsed.value;
  const locale = nearestLocale(place.locale);
  const outcome = await orNotFound(() => inviteTranslator(viewer, listingId, language, email, locale));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(listingsPath(place, `/${listingId}/translations/${language}?notice=translator-invited#translators`));
}

export async function removeTranslatorAction(
  place: DeskPlace,
  listingId: string,
  language: string,
  id: string,
  _previous: FormState,
  _form: FormData,
): Promise<FormState> {
  if (!isLanguageTag(language)) notFound();
  await orNotFound(async () => removeTranslator(await getViewer(), id));
  redirect(listingsPath(place, `/${listingId}/translations/${language}?notice=translator-removed#translators`));
}

export async function acceptTranslatingAction(
  locale: string,
  token: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await orNotFound(async () => acceptTranslating(await getViewer(), token));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(`/${nearestLocale(locale)}/translating/${outcome.value.id}`);
}

export async function saveAsTranslatorAction(
  locale: string,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const viewer = await getViewer();
  const which = await orNotFound(() => getTranslatingWhich(viewer, id));
  const { refusal, waits } = await sendTranslation(viewer, which.id, which.language, form);
  if (refusal) {
    if (refusal.notice === "still-right") revalidatePath(`/${nearestLocale(locale)}/translating/${id}`);
    return refusal;
  }
  redirect(`/${nearestLocale(locale)}/translating/${id}?notice=${waits ? "change-sent" : "saved"}`);
}
