"use server";

import { getViewer } from "@/lib/auth/current.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type FormState, fieldErrors, typedValues } from "@/lib/forms/form-state.ts";
import { nestedForm } from "@/lib/forms/nested-form.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { copyListing } from "../commands/begin-with.ts";
import { changeContact } from "../commands/change-contact.ts";
import { archiveListing } from "../commands/end-listing.ts";
import { publishListing, withdrawListing } from "../commands/move-listing.ts";
import { BULK_STEPS, type BulkStep, MOST_AT_ONCE } from "../rules/bulk.ts";
import { type ContactForm, contactForm } from "../rules/contact.ts";
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
  const contact = step === "contact" ? readContact(form) : NO_CONTACT;
  if ("errors" in contact) return { values, errors: contact.errors };
  const viewer = await getViewer();
  const refusals: string[] = [];
  for (const id of ids) {
    const refusal = await orNotFound(() =>
      take(viewer, place, { step, contact }, id, Number(form.get(`revision.${id}`))),
    );
    if (refusal !== null) refusals.push(`${id} ${refusal}`);
  }
  return {
    values: { step, done: String(ids.length - refusals.length), refused: refusals },
    errors: {},
    notice: "bulk-done",
  };
}

const NO_CONTACT: ContactForm = { shownAs: "", email: null };

/** Which contact the listings get. One of their own has an address; theirs no longer, when the institution's is asked for. */
function readContact(form: FormData): ContactForm | { errors: FormState["errors"] } {
  if (form.get("contactOf") === "institution") return NO_CONTACT;
  const { contact } = nestedForm(typedValues(form));
  const parsed = contactForm.safeParse(contact ?? {});
  if (!parsed.success) {
    const errors = Object.entries(fieldErrors(parsed.error)).map(([name, code]) => [`contact.${name}`, code]);
    return { errors: Object.fromEntries(errors) };
  }
  return parsed.data.email === null ? { errors: { "contact.email": "required" } } : parsed.data;
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
