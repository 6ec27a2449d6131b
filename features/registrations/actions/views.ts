"use server";

import { revalidatePath } from "next/cache";
import { type DeskPlace, listingsPath } from "@/features/listings/actions/place.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { removeView, saveView } from "../commands/views.ts";
import { viewForm } from "../schema.ts";

/** Keeps what the table shows under a name. */
export async function saveViewAction(
  place: DeskPlace,
  listingId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(viewForm, form);
  if (!parsed.ok) return parsed.state;
  const outcome = await orNotFound(async () =>
    saveView(await getViewer(), place.institutionId, listingId, parsed.value),
  );
  if (!outcome.ok) {
    return refusedForm(form, outcome.refusal, outcome.refusal === "duplicate" ? { name: "duplicate" } : {});
  }
  revalidatePath(listingsPath(place, `/${listingId}/registrations`));
  return { values: {}, errors: {}, notice: "kept" };
}

export async function removeViewAction(
  place: DeskPlace,
  listingId: string,
  viewId: string,
  _previous: FormState,
  _form: FormData,
): Promise<FormState> {
  await orNotFound(async () => removeView(await getViewer(), place.institutionId, listingId, viewId));
  revalidatePath(listingsPath(place, `/${listingId}/registrations`));
  return { values: {}, errors: {}, notice: "removed" };
}
