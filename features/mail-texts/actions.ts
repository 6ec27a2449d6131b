"use server";

import { revalidatePath } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { type DeskPlace, deskPath } from "@/features/institutions/rules/desk-path.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm, typedValues } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { previewMailText } from "./commands/preview-mail-text.ts";
import { saveMailText } from "./commands/save-mail-text.ts";
import { isLetter } from "./rules/words.ts";
import { mailTextForm } from "./schema.ts";

/** Shows the letter with what was typed, or keeps it, as the button that was pressed says. */
export async function mailTextAction(
  place: DeskPlace,
  letter: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  if (!isLetter(letter)) notFound();
  const parsed = parseForm(mailTextForm, form);
  if (!parsed.ok) return parsed.state;
  const { institutionId } = place;
  const viewer = await getViewer();
  if (form.get("intent") === "preview") {
    const previews = await orNotFound(() => previewMailText(viewer, institutionId, letter, parsed.value.words));
    const shown = previews.map((preview) => JSON.stringify(preview));
    return { values: { ...typedValues(form), previews: shown }, errors: {}, notice: "preview" };
  }
  const outcome = await orNotFound(() => saveMailText(viewer, institutionId, letter, parsed.value));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  const path = deskPath(place, `/mail-texts/${letter}`);
  revalidatePath(path);
  redirect(`${path}?done=saved`);
}
