"use server";

import { redirect } from "next/navigation";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { nearestLocale } from "@/lib/i18n/locales.ts";
import { keepTerm, removeTerm } from "./commands/terms.ts";
import { termForm } from "./schema.ts";

/** Where a form about a glossary stands. It comes back from the browser, so that every command asks again who may what. */
export type GlossaryPlace = { locale: string; slug: string; institutionId: string };

const pathOf = ({ locale, slug }: GlossaryPlace): string =>
  `/${nearestLocale(locale)}/desk/${encodeURIComponent(slug)}/glossary`;

export async function keepTermAction(place: GlossaryPlace, _previous: FormState, form: FormData): Promise<FormState> {
  const parsed = parseForm(termForm, form);
  if (!parsed.ok) return parsed.state;
  const viewer = await getViewer();
  const outcome = await orNotFound(() => keepTerm(viewer, place.institutionId, parsed.value));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  const { sourceLanguage, language } = parsed.value;
  // The next word is mostly of the same two languages.
  redirect(`${pathOf(place)}?${new URLSearchParams({ notice: "kept", from: sourceLanguage, to: language })}`);
}

export async function removeTermAction(place: GlossaryPlace, id: string): Promise<FormState> {
  const viewer = await getViewer();
  await orNotFound(() => removeTerm(viewer, place.institutionId, id));
  redirect(`${pathOf(place)}?notice=removed`);
}
