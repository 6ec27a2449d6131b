import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { takeRoom } from "@/features/institutions/commands/take-room.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { Forbidden } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { done, type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { fileStore, pictureName, randomKey } from "@/lib/storage/file-store.ts";
import { drawPicture, PICTURE_WIDTHS, type PictureRefusal } from "@/lib/storage/picture.ts";
import { submissionOf } from "@/lib/storage/submission.ts";
import { mayEdit } from "../policy.ts";
import type { Focus } from "../rules/focus.ts";
import { canEdit } from "../rules/status.ts";
import { type LockedListing, lockListing } from "./locked-listing.ts";
import { reviewAgain } from "./save-listing.ts";
import { readSource, stampTranslations } from "./stamp-translations.ts";
import { assertMayEdit, touchListing } from "./touch-listing.ts";

export type KeptPictureRefusal = PictureRefusal | "not-editable" | "no-room";

/**
 * Puts a cover picture on a listing, in place of an earlier one. `alt` says in the source language what it shows; what translations said
 * of the earlier one goes with it. Sent again with the same `formKey` and file, it changes nothing.
 *
 * Refusals: what drawPicture refuses, `not-editable`, `no-room` (what the files of the listing's institution may take together). NotFound
 * for strangers, Forbidden for whoever may not edit.
 */
export async function addPicture(
  viewer: Viewer,
  id: string,
  uploaded: Uint8Array,
  alt: string,
  formKey: string = newId(),
): Promise<Outcome<KeptPictureRefusal>> {
  await assertMayEdit(viewer, id); // before any work is done on the bytes
  const drawn = await drawPicture(uploaded);
  if (!drawn.ok) return drawn;
  const { forms, width, height } = drawn.value;
  const key = randomKey();
  for (const form of forms) await fileStore().write(pictureName(key, form.width), form.bytes);
  const bytes = forms.reduce((sum, form) => sum + form.bytes.length, 0);
  const file = { key, bytes, width, height, submission: submissionOf(id, formKey, uploaded) };
  try {
    const outcome = await keep(viewer, id, file, alt);
    await removeFiles(outcome.ok ? outcome.value : key);
    return outcome.ok ? done : outcome;
  } catch (error) {
    await removeFiles(key);
    throw error;
  }
}

type DrawnFile = { key: string; bytes: number; width: number; height: number; submission: string };

/** Answers the key of the files that are not needed any more: those of the earlier picture, or the new ones when they were here already. */
async function keep(
  viewer: Viewer,
  id: string,
  file: DrawnFile,
  alt: string,
): Promise<Outcome<"not-editable" | "no-room", string | null>> {
  return transaction(async (tx): Promise<Outcome<"not-editable" | "no-room", string | null>> => {
    const listing = await lockListing(viewer, tx, id);
    if (!mayEdit(viewer, listing)) throw new Forbidden();
    if (!canEdit(listing.status)) return refused("not-editable");
    const earlier = await currentPicture(tx, listing);
    if (earlier?.submission === file.submission) return succeeded(file.key);
    const taken = { bytes: file.bytes, freed: earlier?.bytes, now: listing.now };
    const room = await takeRoom(viewer, tx, listing.institutionId, taken);
    if (!room.ok) return room;
    const replaced = await takeOff(tx, listing);
    const source = await readSource(viewer, tx, listing);
    const { institutionId } = listing;
    const { id: pictureId } = await tx.storedFile.create({
      data: { id: newId(), ...file, contentType: "image/webp", institutionId, uploadedById: viewer.userId },
      select: { id: true },
    });
    await tx.listing.update({
      where: { id },
      data: { pictureId, focusX: null, focusY: null, revision: { increment: 1 } },
      select: { id: true },
    });
    await tx.translation.updateMany({
      where: { listingId: id, NOT: { language: listing.sourceLanguage } },
      data: { pictureAlt: "" },
    });
    await tx.translation.update({
      where: { listingId_language: { listingId: id, language: listing.sourceLanguage } },
      data: { pictureAlt: alt },
      select: { language: true },
    });
    await stampTranslations(viewer, tx, listing, source);
    await recordPicture(viewer, tx, listing, "listing.add-picture");
    await reviewAgain(viewer, tx, listing);
    return succeeded(replaced);
  });
}

async function currentPicture(
  tx: Transaction,
  { pictureId }: LockedListing,
): Promise<{ bytes: number; submission: string | null } | null> {
  if (pictureId === null) return null;
  return tx.storedFile.findUnique({ where: { id: pictureId }, select: { bytes: true, submission: true } });
}

/** Takes the picture off; the listing shows its drawn cover again. */
export async function removePicture(viewer: Viewer, id: string): Promise<Outcome<"not-editable">> {
  const outcome = await transaction(async (tx): Promise<Outcome<"not-editable", string | null>> => {
    const listing = await lockListing(viewer, tx, id);
    if (!mayEdit(viewer, listing)) throw new Forbidden();
    if (!canEdit(listing.status)) return refused("not-editable");
    const replaced = await takeOff(tx, listing);
    await tx.listing.update({
      where: { id },
      data: { focusX: null, focusY: null, revision: { increment: 1 } },
      select: { id: true },
    });
    await tx.translation.updateMany({ where: { listingId: id }, data: { pictureAlt: "" } });
    await recordPicture(viewer, tx, listing, "listing.remove-picture");
    return succeeded(replaced);
  });
  if (outcome.ok) await removeFiles(outcome.value);
  return outcome.ok ? done : outcome;
}

/**
 * Says what of a listing's picture must be seen wherever it is cut. `pictureKey` names the picture on which it was chosen.
 *
 * Refusals: `changed` (another picture stands there now, or none), `not-editable`. NotFound for strangers, Forbidden for whoever may not
 * edit.
 */
export async function focusPicture(
  viewer: Viewer,
  id: string,
  pictureKey: string,
  { x, y }: Focus,
): Promise<Outcome<"changed" | "not-editable">> {
  return transaction(async (tx): Promise<Outcome<"changed" | "not-editable">> => {
    const listing = await lockListing(viewer, tx, id);
    if (!mayEdit(viewer, listing)) throw new Forbidden();
    if (!canEdit(listing.status)) return refused("not-editable");
    const shown = await tx.storedFile.count({ where: { id: listing.pictureId ?? id, key: pictureKey } });
    if (shown === 0) return refused("changed");
    await tx.listing.update({ where: { id }, data: { focusX: x, focusY: y }, select: { id: true } });
    await touchListing(viewer, tx, listing);
    await recordPicture(viewer, tx, listing, "listing.focus-picture");
    return done;
  });
}

/** Takes the picture's row away and answers the key under which its files lie. */
async function takeOff(tx: Transaction, listing: LockedListing): Promise<string | null> {
  if (listing.pictureId === null) return null;
  const file = await tx.storedFile.delete({ where: { id: listing.pictureId }, select: { key: true } });
  return file.key;
}

async function removeFiles(key: string | null): Promise<void> {
  if (key === null) return;
  for (const width of PICTURE_WIDTHS) await fileStore().remove(pictureName(key, width));
}

async function recordPicture(
  viewer: Viewer,
  tx: Transaction,
  listing: LockedListing,
  action: `listing.${string}`,
): Promise<void> {
  await recordAudit(viewer, tx, {
    action,
    subjectId: listing.id,
    institutionId: listing.institutionId,
    details: { code: listing.code },
    isSample: listing.isSample,
  });
}
