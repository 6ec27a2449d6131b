"use server";

import { redirect } from "next/navigation";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { type Locale, nearestLocale } from "@/lib/i18n/locales.ts";
import { announce, changeAnnouncement, withdrawAnnouncement } from "./commands.ts";
import { announcementSchema } from "./schema.ts";

/** Announces, or changes what is announced where there is an `id`; leads to its preview. */
export async function saveAnnouncementAction(
  locale: Locale,
  id: string | null,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(announcementSchema, form);
  if (!parsed.ok) return parsed.state;
  const outcome = await orNotFound(async () => {
    const viewer = await getViewer();
    if (id === null) return announce(viewer, parsed.value);
    const changed = await changeAnnouncement(viewer, String(id), parsed.value);
    return changed.ok ? { ok: true as const, value: { id } } : changed;
  });
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(`/${nearestLocale(locale)}/office/announcements/${encodeURIComponent(outcome.value.id)}?notice=saved`);
}

export async function withdrawAnnouncementAction(
  locale: Locale,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await orNotFound(async () => withdrawAnnouncement(await getViewer(), String(id)));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(`/${nearestLocale(locale)}/office/announcements`);
}
