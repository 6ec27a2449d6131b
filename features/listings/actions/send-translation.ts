import type { Viewer } from "@/lib/auth/viewer.ts";
import { type FormState, fieldErrors, refusedForm, typedValues } from "@/lib/forms/form-state.ts";
import { nestedForm } from "@/lib/forms/nested-form.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { confirmTranslatedField, saveTranslation } from "../commands/save-translation.ts";
import { translationForm } from "../schema.ts";

/**
 * Saves what a translation's form sends, for an editor or a translator; answers what the form shows when it was not saved, or when only
 * one field was said to be right still: then everything typed stays in the form. `waits`: the office reads it first.
 */
export async function sendTranslation(
  viewer: Viewer,
  listingId: string,
  language: string,
  form: FormData,
): Promise<{ refusal: FormState | null; waits: boolean }> {
  const right = form.get("stillRight");
  if (typeof right === "string") return unsaved(await sendStillRight(viewer, listingId, language, right, form));
  const values = typedValues(form);
  const parsed = translationForm.safeParse(nestedForm(values));
  if (!parsed.success) return unsaved({ values, errors: fieldErrors(parsed.error), notice: "not-saved" });
  const outcome = await orNotFound(() => saveTranslation(viewer, listingId, language, seenAt(form), parsed.data));
  if (outcome.ok) return { refusal: null, waits: outcome.value.waits };
  const errors: Record<string, string> = outcome.refusal === "picture-alt" ? { pictureAlt: "required" } : {};
  return unsaved(refusedForm(form, outcome.refusal, errors));
}

function unsaved(refusal: FormState): { refusal: FormState; waits: boolean } {
  return { refusal, waits: false };
}

async function sendStillRight(
  viewer: Viewer,
  listingId: string,
  language: string,
  field: string,
  form: FormData,
): Promise<FormState> {
  const what = { field, seenAt: seenAt(form), seen: String(form.get("sourceHash") ?? "") };
  const outcome = await orNotFound(() => confirmTranslatedField(viewer, listingId, language, what));
  return outcome.ok
    ? { values: typedValues(form), errors: {}, notice: "still-right" }
    : refusedForm(form, outcome.refusal);
}

/** When the translation was saved that stands in the form; null when there was none. */
function seenAt(form: FormData): Date | null {
  const seen = Number(form.get("seenAt"));
  return seen > 0 ? new Date(seen) : null;
}
