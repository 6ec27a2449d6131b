"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type DeskPlace, listingsPath } from "@/features/listings/actions/place.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { setRounds } from "./commands/set-rounds.ts";
import { roundsForm } from "./schema.ts";

/** Keeps what a listing's people are written by the clock, and leads back to the page of its places. */
export async function setRoundsAction(
  place: DeskPlace,
  listingId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(roundsForm, form);
  if (!parsed.ok) return parsed.state;
  const outcome = await orNotFound(async () => setRounds(await getViewer(), listingId, parsed.value));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  const path = listingsPath(place, `/${listingId}/places`);
  revalidatePath(path);
  redirect(`${path}?done=letters`);
}
