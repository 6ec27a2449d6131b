import type { Viewer } from "@/lib/auth/viewer.ts";
import { type FormState, fieldErrors, refusedForm, typedValues } from "@/lib/forms/form-state.ts";
import { nestedForm } from "@/lib/forms/nested-form.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { saveTranslation } from "../commands/save-translation.ts";
import { translationForm } from "../schema.ts";

/** Saves what a translation's form sends, for an editor or a translator; answers what the form shows when it was not saved. */
export async function sendTranslation(
  viewer: Viewer,
  listingId: string,
  language: string,
  form: FormData,
): Promise<FormState | null> {
  const values = typedValues(form);
  const parsed = translationForm.safeParse(nestedForm(values));
  if (!parsed.success) return { values, errors: fieldErrors(parsed.error), notice: "not-saved" };
  const seen = Number(form.get("seenAt"));
  const seenAt = seen > 0 ? new Date(seen) : null;
  const outcome = await orNotFound(() => saveTranslation(viewer, listingId, language, seenAt, parsed.data));
  if (outcome.ok) return null;
  const errors: Record<string, string> = outcome.refusal === "picture-alt" ? { pictureAlt: "required" } : {};
  return refusedForm(form, outcome.refusal, errors);
}
