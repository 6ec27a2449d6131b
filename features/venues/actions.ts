"use server";

import { redirect } from "next/navigation";
import { addNameRow } from "@/features/institutions/actions/name-rows.ts";
import { type DeskPlace, deskPath } from "@/features/institutions/rules/desk-path.ts";
import { nameRows } from "@/features/institutions/rules/name-rows.ts";
import { reasonForm } from "@/features/listings/schema.ts";
import { casePath } from "@/features/queues/rules.ts";
import { readReason } from "@/features/reasons/queries.ts";
import { getViewer } from "@/lib/auth/current.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type FormState, parseForm, refusedForm, typedValues } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { type Locale, nearestLocale } from "@/lib/i18n/locales.ts";
import type { Outcome } from "@/lib/outcome.ts";
import { approveVenueChange, sendVenueChangeBack } from "./commands/decide-change.ts";
import { archiveVenue, removeVenue, restoreVenue } from "./commands/end-venue.ts";
import { mergeVenues } from "./commands/merge-venues.ts";
import { addVenue, saveVenue } from "./commands/save-venue.ts";
import { withdrawVenueChange } from "./commands/venue-proposal.ts";
import { placeLine } from "./rules/change.ts";
import { offeredValues } from "./rules/offered.ts";
import { venueMergeSchema, venueSchema } from "./schema.ts";

const venuesPath = (place: DeskPlace): string => deskPath(place, "/venues");

/** Adds a venue, or saves the one with this id. */
export async function saveVenueAction(
  place: DeskPlace,
  id: string | null,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  if (form.get("intent") === "add-name") return addNameRow(form);
  const values = typedValues(form);
  const parsed = parseForm(venueSchema, form, { ...values, names: nameRows(values) });
  if (!parsed.ok) return parsed.state;
  const viewer = await getViewer();
  const outcome = await orNotFound(async () =>
    id === null
      ? await addVenue(viewer, place.institutionId, parsed.value)
      : await saveVenue(viewer, place.institutionId, id, parsed.value),
  );
  if (outcome.ok) {
    const isProposed = "isProposed" in outcome.value && outcome.value.isProposed;
    redirect(`${venuesPath(place)}?notice=${isProposed ? "proposed" : "saved"}`);
  }
  if (!("offered" in outcome)) return refusedForm(form, outcome.refusal);
  const code = outcome.refusal === "which-city" ? "whichCity" : "unknownCity";
  return { values: { ...values, ...offeredValues(outcome.offered) }, errors: { city: code } };
}

type Step = (
  viewer: Viewer,
  institutionId: string,
  id: string,
  revision: number,
) => Promise<Outcome<"in-use" | "stale-revision" | "beyond-units">>;

const STEPS = { archive: archiveVenue, restore: restoreVenue, remove: removeVenue } satisfies Record<string, Step>;

/** Puts a venue away, offers it again, or removes it. */
export async function endVenueAction(
  place: DeskPlace,
  id: string,
  step: keyof typeof STEPS,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const revision = Number(form.get("revision"));
  const take: Step = STEPS[step];
  const outcome = await orNotFound(async () => take(await getViewer(), place.institutionId, id, revision));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(`${venuesPath(place)}?notice=${step}d`);
}

/** Takes back the change of a venue that waits for the office. */
export async function withdrawVenueChangeAction(
  place: DeskPlace,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await orNotFound(async () => withdrawVenueChange(await getViewer(), place.institutionId, id));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(`${venuesPath(place)}/${id}`);
}

const changePath = (locale: Locale, id: string, notice: string) =>
  `/${nearestLocale(locale)}${casePath("venue_change", id)}?notice=${notice}`;

/** The office lets a change of a venue through. */
export async function approveVenueChangeAction(
  locale: Locale,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await orNotFound(async () => approveVenueChange(await getViewer(), id));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(changePath(locale, id, "approved"));
}

/** The office sends a change of a venue back, with a reason. */
export async function sendVenueChangeBackAction(
  locale: Locale,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = await orNotFound(async () => readReason(await getViewer(), form, reasonForm));
  if (!parsed.ok) return parsed.state;
  const outcome = await orNotFound(async () => sendVenueChangeBack(await getViewer(), id, parsed.value.reason));
  if (!outcome.ok) return refusedForm(form, outcome.refusal);
  redirect(changePath(locale, id, "changes-requested"));
}

/** Makes one venue of two; where they lie in different places, the form comes back with both to choose from. */
export async function mergeVenuesAction(
  place: DeskPlace,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const values = typedValues(form);
  // What was chosen for another pair of venues is no choice for this one.
  const isShown = values.placesOf === values.into;
  const parsed = parseForm(venueMergeSchema, form, { ...values, place: isShown ? values.place : "" });
  if (!parsed.ok) return parsed.state;
  const outcome = await orNotFound(async () => mergeVenues(await getViewer(), place.institutionId, id, parsed.value));
  if (outcome.ok) redirect(`${venuesPath(place)}?notice=${outcome.value.isProposed ? "proposed" : "merged"}`);
  if (!("places" in outcome)) return refusedForm(form, outcome.refusal);
  const { into, from } = outcome.places;
  const locale = nearestLocale(place.locale);
  const shown = {
    placesOf: values.into ?? "",
    place: "",
    placeOfInto: placeLine(into, locale),
    placeOfFrom: placeLine(from, locale),
  };
  return { values: { ...values, ...shown }, errors: isShown ? { place: "required" } : {}, notice: outcome.refusal };
}
