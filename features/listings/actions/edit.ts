"use server";

import { notFound, redirect } from "next/navigation";
import { listUnitOptions } from "@/features/units/queries/desk-units.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { limitIn, type Viewer } from "@/lib/auth/viewer.ts";
import { type FormState, fieldErrors, parseForm, typedValues } from "@/lib/forms/form-state.ts";
import { nestedForm } from "@/lib/forms/nested-form.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import type { ListingKind } from "@/prisma/generated/enums.ts";
import { createListing } from "../commands/create-listing.ts";
import { discardKeptForm, keepForm } from "../commands/keep-form.ts";
import { publishListing } from "../commands/move-listing.ts";
import { saveListing } from "../commands/save-listing.ts";
import { getListingForm } from "../queries/desk-listing.ts";
import { PREFILLED_FIELDS } from "../rules/choices.ts";
import { compactFields, staleState } from "../rules/editor-state.ts";
import { changeNoteField } from "../rules/life-forms.ts";
import { changeFollowing, repeatSession } from "../rules/repetition.ts";
import { listingForm, newListingForm } from "../schema.ts";
import { type DeskPlace, listingsPath } from "./place.ts";

export async function createListingAction(
  place: DeskPlace,
  kind: ListingKind,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(newListingForm, form);
  if (!parsed.ok) return parsed.state;
  const viewer = await getViewer();
  const { unitId } = parsed.value;
  const units = await orNotFound(() => listUnitOptions(viewer, place.institutionId, place.locale));
  if (unitId !== null && !units.some(({ value }) => value === unitId)) {
    return { values: typedValues(form), errors: { unitId: "invalidChoice" } };
  }
  if (unitId === null && limitIn(viewer, place.institutionId).length > 0) {
    return { values: typedValues(form), errors: { unitId: "required" } };
  }
  const { id } = await orNotFound(() => createListing(viewer, place.institutionId, kind, parsed.value));
  redirect(listingsPath(place, `/${id}`));
}

/**
 * Saves the whole form, and publishes it when its button said so. What does not fit is said beside the fields and kept
 * for later; a listing saved by somebody else meanwhile is shown beside what was typed.
 */
export async function saveListingAction(
  place: DeskPlace,
  id: string,
  kind: ListingKind,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const viewer = await getViewer();
  const { intent: _intent, ...typed } = typedValues(form);
  const intent = String(form.get("intent") ?? "save");
  const values = compactFields(typed);
  if (intent.startsWith("more")) return { values, errors: {} };
  if (intent === "repeat" || intent.startsWith("following:")) return seriesState(viewer, id, values, intent);
  if (intent === "discard") return discardKeptFormAction(place, id);
  const revision = Number(form.get("revision"));
  const parsed = listingForm.safeParse({ ...nestedForm(typed, PREFILLED_FIELDS), kind });
  if (!parsed.success) {
    await orNotFound(() => keepForm(viewer, id, revision, values));
    return { values, errors: fieldErrors(parsed.error), notice: "not-saved" };
  }
  const saved = await orNotFound(() =>
    saveListing(viewer, id, revision, parsed.data, changeNoteField.parse(form.get("changeNote") ?? "")),
  );
  if (!saved.ok) {
    if (saved.refusal === "incomplete") await orNotFound(() => keepForm(viewer, id, revision, values));
    return saveRefusal(viewer, place, id, values, saved);
  }
  if (saved.value.inReview) redirect(listingsPath(place, `/${id}?notice=submitted`));
  if (intent !== "publish") redirect(listingsPath(place, `/${id}?notice=saved`));
  const published = await orNotFound(() => publishListing(viewer, id, saved.value.revision));
  const notice = published.ok
    ? published.value.status === "published"
      ? "published"
      : "submitted"
    : published.refusal;
  redirect(listingsPath(place, `/${id}?notice=${notice}`));
}

/** The form with the sessions that were asked for: they are typed as if by hand, and kept, and saved with the rest or not at all. */
async function seriesState(
  viewer: Viewer,
  id: string,
  values: FormState["values"],
  intent: string,
): Promise<FormState> {
  const [, index = ""] = intent.split(":");
  const repeated =
    intent === "repeat" ? repeatSession(values) : { fields: changeFollowing(values, Number(index)), added: null };
  if ("problems" in repeated) {
    return { values, errors: Object.fromEntries(repeated.problems.map(({ field, code }) => [field, code])) };
  }
  const { added, fields } = repeated;
  await orNotFound(() => keepForm(viewer, id, Number(values.revision), fields));
  if (added === null) return { values: fields, errors: {} };
  const told = { "repeat.added": String(added), ...(repeated.isFull ? { "repeat.full": "1" } : {}) };
  return { values: { ...fields, ...told }, errors: {} };
}

async function saveRefusal(
  viewer: Viewer,
  place: DeskPlace,
  id: string,
  values: FormState["values"],
  refusal: Extract<Awaited<ReturnType<typeof saveListing>>, { ok: false }>,
): Promise<FormState> {
  if (refusal.refusal === "stale-revision") {
    const current = await orNotFound(() => getListingForm(viewer, place.institutionId, id));
    return staleState(values, current.saved, current.revision);
  }
  if (refusal.refusal === "capacity-below-taken") {
    return {
      values: { ...values, taken: String(refusal.taken) },
      errors: { "terms.capacity": "tooSmall" },
      notice: "capacity-below-taken",
    };
  }
  if (refusal.refusal === "places-by-session") {
    return { values, errors: { "terms.capacity": "invalidChoice" }, notice: "places-by-session" };
  }
  if (refusal.refusal === "incomplete") {
    return { values: { ...values, missing: [...refusal.missing] }, errors: {}, notice: "incomplete" };
  }
  if (refusal.refusal === "no-such-unit") return { values, errors: { unitId: "invalidChoice" }, notice: "not-saved" };
  return { values, errors: {}, notice: refusal.refusal };
}

export type Kept = { keptAt: string } | { refusal: string };

/** Keeps what is typed while it is typed; called by the page every few seconds. */
export async function keepFormAction(id: string, form: FormData): Promise<Kept> {
  const { intent: _intent, ...typed } = typedValues(form);
  const viewer = await getViewer();
  const outcome = await orNotFound(() => keepForm(viewer, id, Number(form.get("revision")), compactFields(typed)));
  return outcome.ok ? { keptAt: outcome.value.keptAt.toISOString() } : { refusal: outcome.refusal };
}

export async function discardKeptFormAction(place: DeskPlace, id: string): Promise<FormState> {
  const viewer = await getViewer();
  if (viewer.userId === null) notFound();
  await orNotFound(() => discardKeptForm(viewer, id));
  // The time makes it another address each time, on which the form begins anew.
  redirect(listingsPath(place, `/${id}?notice=discarded&at=${Date.now()}`));
}
