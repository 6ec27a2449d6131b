"use server";

import { getViewer } from "@/lib/auth/current.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type FormState, parseForm, refusedForm, typedValues } from "@/lib/forms/form-state.ts";
import { nestedForm } from "@/lib/forms/nested-form.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { copyListing } from "../commands/begin-with.ts";
import { changeContact } from "../commands/change-contact.ts";
import { archiveListing } from "../commands/end-listing.ts";
import { publishListing, withdrawListing } from "../commands/move-listing.ts";
import { type BulkStep, CONTACTS, MOST_AT_ONCE } from "../rules/bulk.ts";
import { bulkForm, contactIn } from "../rules/bulk-form.ts";
import type { ContactForm } from "../rules/contact.ts";
import type { DeskPlace } from "./place.ts";

/**
 * Takes one step with each of the chosen listings. Each is a change of its own: what is refused says why, and the others
 * go on. What cannot be undone must be confirmed.
 */
export async function bulkListingsAction(place: DeskPlace, _previous: FormState, form: FormData): Promise<FormState> {
  const ids = form.getAll("id").map(String);
  const parsed = parseForm(bulkForm, form, { contactOf: CONTACTS[0], contact: {}, ...nestedForm(typedValues(form)) });
  const errors = parsed.ok ? {} : parsed.state.errors;
  if (ids.length === 0) return refusedForm(form, "none-chosen", errors);
  if (ids.length > MOST_AT_ONCE) return refusedForm(form, "too-many", errors);
  if (!parsed.ok) return parsed.state;
  const { step } = parsed.value;
  const contact = contactIn(parsed.value);
  const viewer = await getViewer();
  const refusals: string[] = [];
  for (const id of ids) {
    const refusal = await orNotFound(() =>
      take(viewer, place, { step, contact }, id, Number(form.get(`revision.${id}`))),
    );
    if (refusal !== null) refusals.push(`${id} ${refusal}`);
  }
  return {
    values: { id: ids, step, done: String(ids.length - refusals.length), refused: refusals },
    errors: {},
    notice: "bulk-done",
  };
}

async function take(
  viewer: Viewer,
  place: DeskPlace,
  { step, contact }: { step: BulkStep; contact: ContactForm },
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
        : step === "contact"
          ? await changeContact(viewer, id, revision, contact)
          : await withdrawListing(viewer, id);
  return outcome.ok ? null : outcome.refusal;
}
