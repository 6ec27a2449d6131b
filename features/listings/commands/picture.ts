import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database, type Transaction, transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { isId, newId } from "@/lib/id.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { fileStore, randomKey } from "@/lib/storage/file-store.ts";
import { drawPicture, PICTURE_WIDTHS, type PictureRefusal } from "@/lib/storage/picture.ts";
import { mayEdit } from "../policy.ts";
import { CO_HOSTS, coHostsOf } from "../rules/co-hosts.ts";
import { canEdit } from "../rules/status.ts";
import { type LockedListing, lockListing } from "./locked-listing.ts";
import { reviewAgain } from "./save-listing.ts";
import { readSource, stampTranslations } from "./stamp-translations.ts";

/**
 * Puts a cover picture on a listing, in place of an earlier one. `alt` says in the source language what it shows.
 * Refusals: what drawPicture refuses, and `not-editable`. NotFound for strangers, Forbidden for whoever may not edit.
 */
export async function addPicture(
  viewer: Viewer,
  id: string,
  uploaded: Uint8Array,
  alt: string,
): Promise<Outcome<PictureRefusal | "not-editable">> {
  await assertMayEdit(viewer, id); // before any work is done on the bytes
  const drawn = await drawPicture(uploaded);
  if (!drawn.ok) return drawn;
  const key = randomKey();
  const store = fileStore();
  for (const { width, bytes } of drawn.value.forms) await store.write(pictureName(key, width), bytes);
  const outcome = await transaction(async (tx): Promise<Outcome<"not-editable", string | null>> => {
    const listing = await lockListing(viewer, tx, id);
    if (!mayEdit(viewer, listing)) throw new Forbidden();
    if (!canEdit(listing.status)) return refused("not-editable");
    const replaced = await takeOff(tx, listing);
    const source = await readSource(viewer, tx, listing);
    const file = await tx.storedFile.create({
      data: {
        id: newId(),
        key,
        contentType: "image/webp",
        bytes: drawn.value.forms.reduce((sum, form) => sum + form.bytes.length, 0),
        width: drawn.value.width,
        height: drawn.value.height,
        institutionId: listing.institutionId,
        uploadedById: viewer.userId,
      },
      select: { id: true },
    });
    await tx.listing.update({
      where: { id },
      data: { pictureId: file.id, revision: { increment: 1 } },
      select: { id: true },
    });
    await tx.translation.update({
      where: { listingId_language: { listingId: id, language: listing.sourceLanguage } },
      data: { pictureAlt: alt },
      select: { language: true },
    });
    await stampTranslations(viewer, tx, listing, source);
    await recordPicture(viewer, tx, listing, "listing.add-picture");
    await reviewAgain(viewer, tx, listing);
    return { ok: true, value: replaced };
  });
  await removeFiles(outcome.ok ? outcome.value : key);
  return outcome.ok ? done : outcome;
}

/** Takes the picture off; the listing shows its drawn cover again. */
export async function removePicture(viewer: Viewer, id: string): Promise<Outcome<"not-editable">> {
  const outcome = await transaction(async (tx): Promise<Outcome<"not-editable", string | null>> => {
    const listing = await lockListing(viewer, tx, id);
    if (!mayEdit(viewer, listing)) throw new Forbidden();
    if (!canEdit(listing.status)) return refused("not-editable");
    const replaced = await takeOff(tx, listing);
    await tx.listing.update({ where: { id }, data: { revision: { increment: 1 } }, select: { id: true } });
    await recordPicture(viewer, tx, listing, "listing.remove-picture");
    return { ok: true, value: replaced };
  });
  if (outcome.ok) await removeFiles(outcome.value);
  return outcome.ok ? done : outcome;
}

function pictureName(key: string, width: number): string {
  return `${key}-${width}.webp`;
}

async function assertMayEdit(viewer: Viewer, id: string): Promise<void> {
  const listing = isId(id)
    ? await database().listing.findUnique({
        where: { id },
        select: {
          institutionId: true,
          unitId: true,
          institution: { select: { status: true } },
          partnerships: CO_HOSTS,
        },
      })
    : null;
  if (!listing || !mayEdit(viewer, { ...listing, coHosts: coHostsOf(listing) })) throw new NotFound();
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
