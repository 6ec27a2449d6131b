"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { type DeskPlace, listingsPath } from "@/features/listings/actions/place.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { addPool, changePool, removePool, setWaiting } from "../commands/keep-places.ts";
import { moveInQueue } from "../commands/move-in-queue.ts";
import { capacityForm, poolForm, queueForm, waitingForm } from "../schema.ts";

/** Keeps places for somebody and leads back to the page, which shows them. */
export async function addPoolAction(
  place: DeskPlace,
  listingId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(poolForm, form);
  if (!parsed.ok) return parsed.state;
  const outcome = await orNotFound(async () => addPool(await getViewer(), listingId, parsed.value));
  if (!outcome.ok) {
    const errors: Record<string, string> =
      outcome.refusal === "unknown-institution" ? { institution: "invalidChoice" } : {};
    return refusedForm(form, outcome.refusal, errors);
  }
  redirect(placesPath(place, listingId, "kept"));
}

export async function changePoolAction(
  place: DeskPlace,
  listingId: string,
  poolId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(capacityForm, form);
  if (!parsed.ok) return parsed.state;
  const { capacity } = parsed.value;
  const outcome = await orNotFound(async () => changePool(await getViewer(), listingId, poolId, capacity));
  if (!outcome.ok) {
    const state = refusedForm(form, outcome.refusal, { capacity: "tooSmall" });
    return "taken" in outcome ? { ...state, values: { ...state.values, taken: String(outcome.taken) } } : state;
  }
  redirect(placesPath(place, listingId, "changed"));
}

export async function removePoolAction(
  place: DeskPlace,
  listingId: string,
  poolId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await orNotFound(async () => removePool(await getViewer(), listingId, poolId));
  if (!outcome.ok && outcome.refusal !== "gone") return refusedForm(form, outcome.refusal);
  redirect(placesPath(place, listingId, "removed"));
}

export async function setWaitingAction(
  place: DeskPlace,
  listingId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(waitingForm, form);
  if (!parsed.ok) return parsed.state;
  const outcome = await orNotFound(async () => setWaiting(await getViewer(), listingId, parsed.value));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(placesPath(place, listingId, "waiting"));
}

export async function moveInQueueAction(
  place: DeskPlace,
  listingId: string,
  registrationId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(queueForm, form);
  if (!parsed.ok) return parsed.state;
  const { place: to, reason } = parsed.value;
  const outcome = await orNotFound(async () => moveInQueue(await getViewer(), registrationId, to, reason));
  if (!outcome.ok) {
    const errors: Record<string, string> = outcome.refusal === "no-such-place" ? { place: "tooLarge" } : {};
    return refusedForm(form, outcome.refusal, errors);
  }
  redirect(placesPath(place, listingId, "queue"));
}

function placesPath(place: DeskPlace, listingId: string, done: string): string {
  const path = listingsPath(place, `/${listingId}/places`);
  revalidatePath(path);
  return `${path}?done=${done}`;
}
