"use server";

import { redirect } from "next/navigation";
import { type DeskPlace, deskPath } from "@/features/institutions/rules/desk-path.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm, typedValues } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { LOCALES } from "@/lib/i18n/locales.ts";
import { takeRateLimit } from "@/lib/rate-limit.ts";
import { MOST_PICTURE_BYTES } from "@/lib/storage/picture.ts";
import { mergePersons, removePerson } from "./commands/end-person.ts";
import { putPhoto, withdrawConsent } from "./commands/photo.ts";
import { addPerson, savePerson } from "./commands/save-person.ts";
import { consentSchema, personMergeSchema, personSchema } from "./schema.ts";

const peoplePath = (place: DeskPlace, below: string): string => deskPath(place, `/people${below}`);

/** Drawing is work for the server; nobody tries this many in earnest. */
const PUT_A_DAY = { points: 100, seconds: 86_400 };
const DAY_MS = 86_400_000;

/** Adds a person, or saves the one with this id. */
export async function savePersonAction(
  place: DeskPlace,
  id: string | null,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const values = typedValues(form);
  const titles = Object.fromEntries(LOCALES.map((locale) => [locale, values[`titles.${locale}`] ?? ""]));
  const parsed = parseForm(personSchema, form, { ...values, titles });
  if (!parsed.ok) return parsed.state;
  const viewer = await getViewer();
  const outcome = await orNotFound(async () =>
    id === null
      ? await addPerson(viewer, place.institutionId, parsed.value)
      : await savePerson(viewer, place.institutionId, id, parsed.value),
  );
  if (outcome.ok) redirect(peoplePath(place, id === null ? `/${outcome.value.id}?notice=saved` : "?notice=saved"));
  if (outcome.refusal === "unknown-institution") return { values, errors: { institution: "unknownInstitution" } };
  return refusedForm(form, outcome.refusal);
}

export async function removePersonAction(
  place: DeskPlace,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const revision = Number(form.get("revision"));
  const outcome = await orNotFound(async () => removePerson(await getViewer(), place.institutionId, id, revision));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(peoplePath(place, "?notice=removed"));
}

/** Makes one person of two. */
export async function mergePersonsAction(
  place: DeskPlace,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(personMergeSchema, form);
  if (!parsed.ok) return parsed.state;
  const outcome = await orNotFound(async () => mergePersons(await getViewer(), place.institutionId, id, parsed.value));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(peoplePath(place, "?notice=merged"));
}

export async function putPhotoAction(
  place: DeskPlace,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const file = form.get("photo");
  // A day may have begun at the editor's that has not here.
  const today = new Date(Date.now() + DAY_MS).toISOString().slice(0, 10);
  const parsed = parseForm(consentSchema(today), form);
  const isThere = file instanceof File && file.size > 0;
  if (!parsed.ok || !isThere) {
    const errors = { ...(parsed.ok ? {} : parsed.state.errors), ...(isThere ? {} : { photo: "required" }) };
    return { values: typedValues(form), errors };
  }
  if (file.size > MOST_PICTURE_BYTES) return refusedForm(form, "too-large");
  const viewer = await getViewer();
  if (!(await takeRateLimit("photo", viewer.userId ?? "", PUT_A_DAY))) return refusedForm(form, "too-many");
  const uploaded = new Uint8Array(await file.arrayBuffer());
  const { consentBy, consentOn } = parsed.value;
  const outcome = await orNotFound(() => putPhoto(viewer, place.institutionId, id, { uploaded, consentBy, consentOn }));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(peoplePath(place, `/${id}?notice=photo#photo`));
}

export async function withdrawConsentAction(
  place: DeskPlace,
  id: string,
  key: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await orNotFound(async () => withdrawConsent(await getViewer(), place.institutionId, id, key));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(peoplePath(place, `/${id}?notice=withdrawn#photo`));
}
