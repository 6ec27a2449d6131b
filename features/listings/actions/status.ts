"use server";

import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { discardListing } from "../commands/discard-listing.ts";
import { archiveListing, cancelListing } from "../commands/end-listing.ts";
import { withdrawListing } from "../commands/move-listing.ts";
import { reasonForm } from "../schema.ts";
import { type DeskPlace, listingsPath } from "./place.ts";
import { settle } from "./settle.ts";

export async function withdrawListingAction(
  place: DeskPlace,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const viewer = await getViewer();
  return settle(form, await orNotFound(() => withdrawListing(viewer, id)), listingsPath(place, `/${id}`), "withdrawn");
}

export async function cancelListingAction(
  place: DeskPlace,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(reasonForm, form);
  if (!parsed.ok) return parsed.state;
  const viewer = await getViewer();
  const outcome = await orNotFound(() => cancelListing(viewer, id, parsed.value.reason));
  return settle(form, outcome, listingsPath(place, `/${id}`), "cancelled");
}

export async function archiveListingAction(
  place: DeskPlace,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const viewer = await getViewer();
  return settle(form, await orNotFound(() => archiveListing(viewer, id)), listingsPath(place, `/${id}`), "archived");
}

export async function discardListingAction(
  place: DeskPlace,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const viewer = await getViewer();
  return settle(form, await orNotFound(() => discardListing(viewer, id)), listingsPath(place), "thrown-away");
}
