import "server-only";
import { type LockedListing, lockListing } from "@/features/listings/commands/locked-listing.ts";
import { touchListing } from "@/features/listings/commands/touch-listing.ts";
import { mayEdit } from "@/features/listings/policy.ts";
import { canEdit } from "@/features/listings/rules/status.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import { done, type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { attachmentName, fileStore } from "@/lib/storage/file-store.ts";
import { movedTo } from "../rules/attachments.ts";
import type { AttachmentPlaceForm } from "../schema.ts";
import { recordAttachment } from "./record-attachment.ts";

/**
 * Gives a document of a listing another title, language or place among the others. Refuses `not-editable`. NotFound for strangers and when
 * a colleague has removed it, Forbidden for whoever may not edit.
 */
export async function changeAttachment(
  viewer: Viewer,
  listingId: string,
  id: string,
  { position, ...told }: AttachmentPlaceForm,
): Promise<Outcome<"not-editable">> {
  return transaction(async (tx): Promise<Outcome<"not-editable">> => {
    const listing = await lockForChange(viewer, tx, listingId);
    if (listing === null) return refused("not-editable");
    const ids = await idsInOrder(tx, listingId);
    if (!ids.includes(id)) throw new NotFound();
    await tx.attachment.update({ where: { id }, data: told, select: { id: true } });
    await setOrder(tx, movedTo(ids, id, position));
    await touchListing(viewer, tx, listing);
    await recordAttachment(viewer, tx, listing, "listing.change-attachment", { attachment: id });
    return done;
  });
}

/**
 * Takes a document off a listing, and its file with it. Taken off already is done. Refuses `not-editable`. NotFound for strangers,
 * Forbidden for whoever may not edit.
 */
export async function removeAttachment(
  viewer: Viewer,
  listingId: string,
  id: string,
): Promise<Outcome<"not-editable">> {
  const outcome = await transaction(async (tx): Promise<Outcome<"not-editable", string | null>> => {
    const listing = await lockForChange(viewer, tx, listingId);
    if (listing === null) return refused("not-editable");
    const found = isId(id)
      ? await tx.attachment.findFirst({
          where: { id, listingId },
          select: { file: { select: { id: true, key: true } } },
        })
      : null;
    if (!found) return succeeded(null);
    await tx.storedFile.delete({ where: { id: found.file.id }, select: { id: true } });
    await setOrder(tx, await idsInOrder(tx, listingId));
    await touchListing(viewer, tx, listing);
    await recordAttachment(viewer, tx, listing, "listing.remove-attachment", { attachment: id });
    return succeeded(found.file.key);
  });
  if (!outcome.ok) return outcome;
  if (outcome.value !== null) await fileStore().remove(attachmentName(outcome.value));
  return done;
}

/** Null while the listing may not be changed by anybody. */
async function lockForChange(viewer: Viewer, tx: Transaction, listingId: string): Promise<LockedListing | null> {
  const listing = await lockListing(viewer, tx, listingId);
  if (!mayEdit(viewer, listing)) throw new Forbidden();
  return canEdit(listing.status) ? listing : null;
}

async function idsInOrder(tx: Transaction, listingId: string): Promise<string[]> {
  const rows = await tx.attachment.findMany({
    where: { listingId },
    select: { id: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id }) => id);
}

async function setOrder(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE attachment SET position = ordered.position
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS ordered (id, position)
    WHERE attachment.id = ordered.id AND attachment.position <> ordered.position`;
}
