"use server";

import { redirect } from "next/navigation";
import { requireMember } from "@/lib/auth/current.ts";
import { isFound } from "@/lib/errors.ts";
import { type FormState, parseForm, refusedForm } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import {
  changeDigest,
  removeSavedSearch,
  resumeDigestByToken,
  resumeDigests,
  saveSearch,
  stopDigestByToken,
} from "../commands.ts";
import { digestSchema, savedSearchSchema } from "../schema.ts";

const listAddress = (locale: Locale, done: string) => `/${locale}/account/searches?done=${done}`;

/** Keeps the question of a browse address and goes on to the list of saved searches. */
export async function saveSearchAction(locale: Locale, _previous: FormState, form: FormData): Promise<FormState> {
  const viewer = await requireMember(locale, `/${locale}/account/searches`);
  const parsed = parseForm(savedSearchSchema, form);
  if (!parsed.ok) return parsed.state;
  const outcome = await saveSearch(viewer, parsed.value, new Date());
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(listAddress(locale, "saved"));
}

/** Changes how often and in which zone a saved search is answered; begins again where its mail was stopped. */
export async function changeDigestAction(
  locale: Locale,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const viewer = await requireMember(locale, `/${locale}/account/searches`);
  const parsed = parseForm(digestSchema, form);
  if (!parsed.ok) return parsed.state;
  // It may have been removed in another window.
  const isThere = await isFound(() => changeDigest(viewer, id, parsed.value, new Date()));
  redirect(listAddress(locale, isThere ? "changed" : "gone"));
}

/** Mails news again to an address that mail had come back from. */
export async function resumeDigestsAction(locale: Locale): Promise<void> {
  const viewer = await requireMember(locale, `/${locale}/account/searches`);
  await resumeDigests(viewer, new Date());
  redirect(listAddress(locale, "resumed"));
}

/** Forgets a saved search. */
export async function removeSavedSearchAction(locale: Locale, id: string): Promise<void> {
  const viewer = await requireMember(locale, `/${locale}/account/searches`);
  const isThere = await isFound(() => removeSavedSearch(viewer, id));
  redirect(listAddress(locale, isThere ? "removed" : "gone"));
}

/** Stops the mail of the search that a link opens. */
export async function stopDigestAction(locale: Locale, token: string): Promise<void> {
  await orNotFound(() => stopDigestByToken(token));
  redirect(`/${locale}/saved-searches/${token}`);
}

/** Takes a stop back. */
export async function resumeDigestAction(locale: Locale, token: string): Promise<void> {
  await orNotFound(() => resumeDigestByToken(token, new Date()));
  redirect(`/${locale}/saved-searches/${token}`);
}
