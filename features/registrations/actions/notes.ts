"use server";

import { revalidatePath } from "next/cache";
import { type DeskPlace, listingsPath } from "@/features/listings/actions/place.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { addNote, type NotePlace, removeNote } from "../commands/notes.ts";
import { noteForm } from "../schema.ts";

type Place = DeskPlace & NotePlace;

/** Writes down a note about a registration. */
export async function addNoteAction(place: Place, _previous: FormState, form: FormData): Promise<FormState> {
  const parsed = parseForm(noteForm, form);
  if (!parsed.ok) return parsed.state;
  const outcome = await orNotFound(async () => addNote(await getViewer(), place, parsed.value.text));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  show(place);
  return { values: {}, errors: {}, notice: "noted" };
}

export async function removeNoteAction(
  place: Place,
  noteId: string,
  _previous: FormState,
  _form: FormData,
): Promise<FormState> {
  await orNotFound(async () => removeNote(await getViewer(), place, noteId));
  show(place);
  return { values: {}, errors: {}, notice: "removed" };
}

function show(place: Place): void {
  revalidatePath(listingsPath(place, `/${place.listingId}/registrations/${place.registrationId}`));
}
