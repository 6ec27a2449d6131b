"use server";

import { getViewer } from "@/lib/auth/current.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type FormState, typedValues } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { copyListing } from "../commands/begin-with.ts";
import { archiveListing } from "../commands/end-listing.ts";
import { publishListing, withdrawListing } from "../commands/move-listing.ts";
import { BULK_STEPS, type BulkStep, MOST_AT_ONCE } from "../rules/bulk.ts";
import type { DeskPlace } from "./place.ts";

/**
 * Takes one step with each of the chosen listings. Each is a change of its own: what is refused says why, and the others
 * go on. What cannot be undone must be confirmed.
 */
export async function bulkListingsAction(place: DeskPlace, _previous: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form);
  const ids = form.getAll("id").map(String);
  const step = BULK_STEPS.find((one) => one === form.get("step"));
  if (!step) return { values, errors: { step: "required" } };
  if (ids.length === 0) return { values, errors: {}, notice: "none-chosen" };
  if (ids.length > MOST_AT_ONCE) return { values, errors: {}, notice: "too-many" };
  if (step === "archive" && form.get("sure") !== "on") return { values, errors: { sure: "required" } };
  const viewer = await getViewer();
  const refusals: string[] = [];
  for (const id of ids) {
    const refusal = await orNotFound(() => take(viewer, place, step, id, Number(form.get(`revision.${id}`))));
    if (refusal !== null) refusals.push(`${id} ${refusal}`);
  }
  return {
    values: { step, done: String(ids.length - refusals.length), refused: refusals },
    errors: {},
    notice: "bulk-done",
  };
}

async function take(
  viewer: Viewer,
  place: DeskPlace,
  step: BulkStep,
  id: string,
  revision: number,
): Promise<string | null> {
  if (step === "copy") {
    await copyListing(viewer, place.institutionId, id);
    return null;
  }
  const outcome =
    step === "publish"
      ? await publishListing(viewer, id, revision)
      : step === "archive"
        ? await archiveListing(viewer, id)
        : await withdrawListing(viewer, id);
  return outcome.ok ? null : outcome.refusal;
}
