"use server";

import { getViewer } from "@/lib/auth/current.ts";
import type { FormState } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { restoreRevision } from "../commands/restore-revision.ts";
import { withdrawChange } from "../commands/save-listing.ts";
import { type DeskPlace, listingsPath } from "./place.ts";
import { settle } from "./settle.ts";

export async function restoreRevisionAction(
  place: DeskPlace,
  id: string,
  revisionId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const viewer = await getViewer();
  const outcome = await orNotFound(() => restoreRevision(viewer, id, revisionId));
  return settle(form, outcome, listingsPath(place, `/${id}`), "brought-back");
}

export async function withdrawChangeAction(
  place: DeskPlace,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const viewer = await getViewer();
  const outcome = await orNotFound(() => withdrawChange(viewer, id));
  return settle(form, outcome, listingsPath(place, `/${id}`), "change-withdrawn");
}
