"use server";

import { redirect } from "next/navigation";
import { type DeskPlace, deskPath } from "@/features/institutions/rules/desk-path.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { keepTerm, removeTerm } from "./commands/terms.ts";
import { termForm } from "./schema.ts";

export async function keepTermAction(place: DeskPlace, _previous: FormState, form: FormData): Promise<FormState> {
  const parsed = parseForm(termForm, form);
  if (!parsed.ok) return parsed.state;
  const viewer = await getViewer();
  const outcome = await orNotFound(() => keepTerm(viewer, place.institutionId, parsed.value));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  const { sourceLanguage, language } = parsed.value;
  // The next word is mostly of the same two languages.
  redirect(
    `${deskPath(place, "/glossary")}?${new URLSearchParams({ notice: "kept", from: sourceLanguage, to: language })}`,
  );
}

export async function removeTermAction(place: DeskPlace, id: string): Promise<FormState> {
  const viewer = await getViewer();
  await orNotFound(() => removeTerm(viewer, place.institutionId, id));
  redirect(`${deskPath(place, "/glossary")}?notice=removed`);
}
