"use server";

import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, typedValues } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { MOST_PICTURE_BYTES } from "@/lib/storage/picture.ts";
import { formKeyIn } from "@/lib/storage/submission.ts";
import { cleanLine } from "@/lib/text/clean.ts";
import { addPicture, focusPicture, removePicture } from "../commands/picture.ts";
import { focusForm } from "../schema.ts";
import { type DeskPlace, listingsPath } from "./place.ts";
import { settle } from "./settle.ts";

const LONGEST_ALT = 500;

export async function addPictureAction(
  place: DeskPlace,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const file = form.get("picture");
  const alt = cleanLine(String(form.get("alt") ?? "")).slice(0, LONGEST_ALT);
  const errors: Record<string, string> = {};
  if (!(file instanceof File) || file.size === 0) errors.picture = "required";
  if (alt === "") errors.alt = "required";
  if (!(file instanceof File) || Object.keys(errors).length > 0) return { values: typedValues(form), errors };
  const values = typedValues(form);
  if (file.size > MOST_PICTURE_BYTES) return { values, errors: { picture: "too-large" } };
  const viewer = await getViewer();
  const bytes = new Uint8Array(await file.arrayBuffer());
  const formKey = formKeyIn(form);
  const outcome = await orNotFound(() => addPicture(viewer, id, bytes, alt, formKey));
  if (!outcome.ok && outcome.refusal !== "not-editable") return { values, errors: { picture: outcome.refusal } };
  return settle(form, outcome, listingsPath(place, `/${id}`), "picture-added");
}

export async function focusPictureAction(
  place: DeskPlace,
  id: string,
  pictureKey: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(focusForm, form);
  if (!parsed.ok) return parsed.state;
  const viewer = await getViewer();
  const focus = { x: parsed.value.x / 100, y: parsed.value.y / 100 };
  const outcome = await orNotFound(() => focusPicture(viewer, id, pictureKey, focus));
  return settle(form, outcome, listingsPath(place, `/${id}`), "picture-focused");
}

export async function removePictureAction(
  place: DeskPlace,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const viewer = await getViewer();
  const outcome = await orNotFound(() => removePicture(viewer, id));
  return settle(form, outcome, listingsPath(place, `/${id}`), "picture-removed");
}
