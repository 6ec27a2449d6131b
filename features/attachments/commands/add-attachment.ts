import "server-only";
import { takeRoom } from "@/features/institutions/commands/take-room.ts";
import { type LockedListing, lockListing } from "@/features/listings/commands/locked-listing.ts";
import { assertMayEdit, touchListing } from "@/features/listings/commands/touch-listing.ts";
import { mayEdit } from "@/features/listings/policy.ts";
import { canEdit } from "@/features/listings/rules/status.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { Forbidden } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { done, type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { type DocumentRefusal, readDocument } from "@/lib/storage/document.ts";
import { cleanFileName } from "@/lib/storage/file-name.ts";
import { attachmentName, fileStore, randomKey } from "@/lib/storage/file-store.ts";
import { submissionOf } from "@/lib/storage/submission.ts";
import { MOST_ATTACHMENTS } from "../rules/attachments.ts";
import type { AttachmentForm } from "../schema.ts";
import { recordAttachment } from "./record-attachment.ts";

export type AttachmentRefusal = DocumentRefusal | "not-editable" | "too-many" | "no-room";

export type Upload = {
  bytes: Uint8Array;
  /** As the reader's device calls it; only its words are kept. */
  fileName: string;
  /** Of the form: sent again with the same file, it makes no second attachment. */
  formKey: string;
};

/**
 * Puts a document behind the others of a listing.
 *
 * Refusals: what `readDocument` refuses, `not-editable`, `too-many` (MOST_ATTACHMENTS), `no-room` (what the files of the listing's
 * institution may take together). NotFound for strangers and whoever may not edit, before any work is done on the bytes.
 */
export async function addAttachment(
  viewer: Viewer,
  listingId: string,
  { bytes, fileName, formKey }: Upload,
  form: AttachmentForm,
): Promise<Outcome<AttachmentRefusal>> {
  await assertMayEdit(viewer, listingId);
  const type = await readDocument(bytes);
  if (!type.ok) return type;
  const { contentType, ending } = type.value;
  const key = randomKey();
  await fileStore().write(attachmentName(key), bytes);
  const file = { key, contentType, bytes: bytes.length, submission: submissionOf(listingId, formKey, bytes) };
  try {
    const kept = await keep(viewer, listingId, file, { ...form, fileName: cleanFileName(fileName, ending) });
    if (!kept.ok || kept.value === "known") await fileStore().remove(attachmentName(key));
    return kept.ok ? done : kept;
  } catch (error) {
    await fileStore().remove(attachmentName(key));
    throw error;
  }
}

type KeptFile = { key: string; contentType: string; bytes: number; submission: string };

async function keep(
  viewer: Viewer,
  listingId: string,
  file: KeptFile,
  told: AttachmentForm & { fileName: string },
): Promise<Outcome<"not-editable" | "too-many" | "no-room", "kept" | "known">> {
  return transaction(async (tx): Promise<Outcome<"not-editable" | "too-many" | "no-room", "kept" | "known">> => {
    const listing = await lockListing(viewer, tx, listingId);
    if (!mayEdit(viewer, listing)) throw new Forbidden();
    if (!canEdit(listing.status)) return refused("not-editable");
    if (await isKnown(tx, file.submission)) return succeeded("known");
    const others = await tx.attachment.count({ where: { listingId } });
    if (others >= MOST_ATTACHMENTS) return refused("too-many");
    const room = await takeRoom(viewer, tx, listing.institutionId, { bytes: file.bytes, now: listing.now });
    if (!room.ok) return room;
    await write(viewer, tx, listing, file, { ...told, position: others + 1 });
    return succeeded("kept");
  });
}

/** Sent before, and its answer lost on the way. The listing's lock lets two of one form come one after the other. */
async function isKnown(tx: Transaction, submission: string): Promise<boolean> {
  return (await tx.storedFile.count({ where: { submission } })) > 0;
}

async function write(
  viewer: Viewer,
  tx: Transaction,
  listing: LockedListing,
  file: KeptFile,
  told: AttachmentForm & { fileName: string; position: number },
): Promise<void> {
  const [fileId, id] = [newId(), newId()];
  await tx.storedFile.create({
    data: { id: fileId, ...file, institutionId: listing.institutionId, uploadedById: viewer.userId },
    select: { id: true },
  });
  await tx.attachment.create({ data: { id, listingId: listing.id, fileId, ...told }, select: { id: true } });
  await touchListing(viewer, tx, listing);
  await recordAttachment(viewer, tx, listing, "listing.add-attachment", { attachment: id, bytes: file.bytes });
}
