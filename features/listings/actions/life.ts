"use server";

import { redirect } from "next/navigation";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, refusedForm } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { postponeListing, resumeListing } from "../commands/postpone-listing.ts";
import { scheduleListing } from "../commands/schedule-listing.ts";
import { confirmListing } from "../commands/still-true.ts";
import { scheduleForm } from "../rules/life-forms.ts";
import { reasonForm } from "../schema.ts";
import { type DeskPlace, listingsPath } from "./place.ts";

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
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(listingsPath(place, `/${id}?notice=${outcome.value?.status === "in_review" ? "submitted" : "scheduled"}`));
}

export async function confirmListingAction(
  place: DeskPlace,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const viewer = await getViewer();
  const outcome = await orNotFound(() => confirmListing(viewer, id));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(listingsPath(place, `/${id}?notice=confirmed`));
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
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(listingsPath(place, `/${id}?notice=postponed`));
}

export async function resumeListingAction(
  place: DeskPlace,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const viewer = await getViewer();
  const outcome = await orNotFound(() => resumeListing(viewer, id));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(listingsPath(place, `/${id}?notice=resumed`));
}
