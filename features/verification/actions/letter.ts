"use server";

import { revalidatePath } from "next/cache";
import type { DeskPlace } from "@/features/institutions/actions/desk.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, refusedForm, typedValues } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { takeRateLimit } from "@/lib/rate-limit.ts";
import { MOST_PICTURE_BYTES } from "@/lib/storage/picture.ts";
import { formKeyIn } from "@/lib/storage/submission.ts";
import { cleanText } from "@/lib/text/clean.ts";
import { showLetter } from "../commands/show-letter.ts";
import { SHOWN_A_DAY } from "../rules/limits.ts";

const LONGEST_NOTE = 2000;

export async function showLetterAction(place: DeskPlace, _previous: FormState, form: FormData): Promise<FormState> {
  const file = form.get("letter");
  const note = cleanText(String(form.get("note") ?? ""));
  if (!(file instanceof File) || file.size === 0) return { values: typedValues(form), errors: { letter: "required" } };
  if (note.length > LONGEST_NOTE) return { values: typedValues(form), errors: { note: "tooLong" } };
  if (file.size > MOST_PICTURE_BYTES) return refusedForm(form, "too-large");
  const viewer = await getViewer();
  if (!(await takeRateLimit("evidence", viewer.userId ?? "", SHOWN_A_DAY))) return refusedForm(form, "too-many");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const outcome = await orNotFound(() => showLetter(viewer, place.institutionId, bytes, note, formKeyIn(form)));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  revalidatePath(`/${place.locale}/desk/${place.slug}/verification`);
  return { values: {}, errors: {}, notice: "shown" };
}
