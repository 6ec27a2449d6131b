"use server";

import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { postponeListing, resumeListing } from "../commands/postpone-listing.ts";
import { scheduleListing } from "../commands/schedule-listing.ts";
import { confirmListing } from "../commands/still-true.ts";
import { scheduleForm } from "../rules/life-forms.ts";
import { reasonForm } from "../schema.ts";
import { type DeskPlace, listingsPath } from "./place.ts";
import { settle } from "./settle.ts";

export async function scheduleListingAction(
  place: DeskPlace,
  id: string,
  revision: number,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(scheduleForm, form);
  if (!parsed.ok) return parsed.state;
  const viewer = await getViewer();
  const outcome = await orNotFound(() => scheduleListing(viewer, id, revision, parsed.value));
  const notice = outcome.ok && outcome.value?.status === "in_review" ? "submitted" : "scheduled";
  return settle(form, outcome, listingsPath(place, `/${id}`), notice);
}

export async function confirmListingAction(
  place: DeskPlace,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const viewer = await getViewer();
  const outcome = await orNotFound(() => confirmListing(viewer, id));
  return settle(form, outcome, listingsPath(place, `/${id}`), "confirmed");
}

export async function postponeListingAction(
  place: DeskPlace,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(reasonForm, form);
  if (!parsed.ok) return parsed.state;
  const viewer = await getViewer();
  const outcome = await orNotFound(() => postponeListing(viewer, id, parsed.value.reason));
  return settle(form, outcome, listingsPath(place, `/${id}`), "postponed");
}

export async function resumeListingAction(
  place: DeskPlace,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const viewer = await getViewer();
  const outcome = await orNotFound(() => resumeListing(viewer, id));
  return settle(form, outcome, listingsPath(place, `/${id}`), "resumed");
}
