"use server";

import { notFound, redirect } from "next/navigation";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, fieldErrors, refusedForm, typedValues } from "@/lib/forms/form-state.ts";
import { nestedForm } from "@/lib/forms/nested-form.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { isLanguageTag } from "@/lib/places/languages.ts";
import { removeTranslation, saveTranslation } from "../commands/save-translation.ts";
import { translationForm } from "../schema.ts";
import { type DeskPlace, listingsPath } from "./place.ts";

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
  const values = typedValues(form);
  const parsed = translationForm.safeParse(nestedForm(values));
  if (!parsed.success) return { values, errors: fieldErrors(parsed.error), notice: "not-saved" };
  const viewer = await getViewer();
  const seen = Number(form.get("seenAt"));
  const seenAt = seen > 0 ? new Date(seen) : null;
  const outcome = await orNotFound(() => saveTranslation(viewer, id, language, seenAt, parsed.data));
  if (!outcome.ok) {
    const errors: Record<string, string> = outcome.refusal === "picture-alt" ? { pictureAlt: "required" } : {};
    return refusedForm(form, outcome.refusal, errors);
  }
  redirect(listingsPath(place, `/${id}/translations/${language}?notice=saved`));
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
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(listingsPath(place, `/${id}?notice=translation-removed`));
}
