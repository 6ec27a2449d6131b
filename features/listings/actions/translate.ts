"use server";

import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { getViewer } from "@/lib/auth/current.ts";
import type { FormState } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { isLanguageTag } from "@/lib/places/languages.ts";
import { withdrawTranslation } from "../commands/review-translation.ts";
import { removeTranslation } from "../commands/save-translation.ts";
import { type DeskPlace, listingsPath } from "./place.ts";
import { sendTranslation } from "./send-translation.ts";
import { settle } from "./settle.ts";

/** Opens the translators' view for the language chosen in a plain form. */
export async function chooseTranslationAction(place: DeskPlace, id: string, form: FormData): Promise<void> {
  const language = String(form.get("language") ?? "");
  if (!isLanguageTag(language)) notFound();
  redirect(listingsPath(place, `/${id}/translations/${language}`));
}

export async function saveTranslationAction(
  place: DeskPlace,
  id: string,
  language: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  if (!isLanguageTag(language)) notFound();
  const { refusal, waits } = await sendTranslation(await getViewer(), id, language, form);
  if (refusal) {
    // The marks are drawn anew; the form keeps what was typed.
    if (refusal.notice === "still-right") revalidatePath(listingsPath(place, `/${id}/translations/${language}`));
    return refusal;
  }
  redirect(listingsPath(place, `/${id}/translations/${language}?notice=${waits ? "change-sent" : "saved"}`));
}

export async function removeTranslationAction(
  place: DeskPlace,
  id: string,
  language: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  if (!isLanguageTag(language)) notFound();
  const viewer = await getViewer();
  const outcome = await orNotFound(() => removeTranslation(viewer, id, language));
  return settle(form, outcome, listingsPath(place, `/${id}`), "translation-removed");
}

export async function withdrawTranslationAction(
  place: DeskPlace,
  id: string,
  language: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  if (!isLanguageTag(language)) notFound();
  const viewer = await getViewer();
  const outcome = await orNotFound(() => withdrawTranslation(viewer, id, language));
  return settle(form, outcome, listingsPath(place, `/${id}/translations/${language}`), "change-withdrawn");
}
