"use server";

import { type DeskPlace, listingsPath } from "@/features/listings/actions/place.ts";
import { settle } from "@/features/listings/actions/settle.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { type FormState, parseForm, typedValues } from "@/lib/forms/form-state.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { takeRateLimit } from "@/lib/rate-limit.ts";
import { MOST_DOCUMENT_BYTES } from "@/lib/storage/document-types.ts";
import { formKeyIn } from "@/lib/storage/submission.ts";
import { addAttachment } from "../commands/add-attachment.ts";
import { changeAttachment, removeAttachment } from "../commands/change-attachment.ts";
import { attachmentPlaceSchema, attachmentSchema } from "../schema.ts";

/** Looking into a document is work for the server; nobody sends this many in earnest. */
const SENT_A_DAY = { points: 300, seconds: 86_400 };

export async function addAttachmentAction(
  place: DeskPlace,
  id: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const file = form.get("file");
  const values = typedValues(form);
  const parsed = parseForm(attachmentSchema, form);
  const errors = parsed.ok ? {} : parsed.state.errors;
  if (!(file instanceof File) || file.size === 0) return { values, errors: { ...errors, file: "required" } };
  if (file.size > MOST_DOCUMENT_BYTES) return { values, errors: { ...errors, file: "too-large" } };
  if (!parsed.ok) return parsed.state;
  const viewer = await getViewer();
  if (!(await takeRateLimit("attachment", viewer.userId ?? "", SENT_A_DAY)))
    return { values, errors: { file: "too-often" } };
  const upload = { bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name, formKey: formKeyIn(form) };
  const outcome = await orNotFound(() => addAttachment(viewer, id, upload, parsed.value));
  if (!outcome.ok && outcome.refusal !== "not-editable") return { values, errors: { file: outcome.refusal } };
  return settle(form, outcome, listingsPath(place, `/${id}`), "attachment-added");
}

export async function changeAttachmentAction(
  place: DeskPlace,
  id: string,
  attachmentId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const parsed = parseForm(attachmentPlaceSchema, form);
  if (!parsed.ok) return parsed.state;
  const viewer = await getViewer();
  const outcome = await orNotFound(() => changeAttachment(viewer, id, attachmentId, parsed.value));
  return settle(form, outcome, listingsPath(place, `/${id}`), "attachment-changed");
}

export async function removeAttachmentAction(
  place: DeskPlace,
  id: string,
  attachmentId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const viewer = await getViewer();
  const outcome = await orNotFound(() => removeAttachment(viewer, id, attachmentId));
  return settle(form, outcome, listingsPath(place, `/${id}`), "attachment-removed");
}
