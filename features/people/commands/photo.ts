import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { maySeeDesk } from "@/features/institutions/policy.ts";
import { mayWriteFor } from "@/features/listings/policy.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { fileStore, photoName, randomKey } from "@/lib/storage/file-store.ts";
import { drawPicture, type PictureRefusal } from "@/lib/storage/picture.ts";
import { dateColumn } from "@/lib/time/day.ts";
import { PHOTO_WIDTHS } from "../rules/photo.ts";
import type { PhotoConsent } from "../schema.ts";
import { lockPersons } from "./person-lock.ts";

type Locked = Awaited<ReturnType<typeof lockPersons>>;

/**
 * Shows a photo of a person, drawn anew, in place of an earlier one, with who said when that it may be shown: there is none without that.
 *
 * Refusals: what `drawPicture` refuses, `beyond-units`. NotFound for strangers, Forbidden for those who do not write listings, before any
 * work is done on the bytes.
 */
export async function putPhoto(
  viewer: Viewer,
  institutionId: string,
  id: string,
  { uploaded, consentBy, consentOn }: { uploaded: Uint8Array } & Omit<PhotoConsent, "agreed">,
): Promise<Outcome<PictureRefusal | "beyond-units">> {
  if (!maySeeDesk(viewer, institutionId)) throw new NotFound();
  if (!mayWriteFor(viewer, institutionId)) throw new Forbidden();
  const drawn = await drawPicture(uploaded);
  if (!drawn.ok) return drawn;
  const kept = drawn.value.forms.filter(({ width }) => PHOTO_WIDTHS.some((one) => one === width));
  const key = randomKey();
  for (const { width, bytes } of kept) await fileStore().write(photoName(key, width), bytes);
  try {
    const outcome = await transaction(async (tx): Promise<Outcome<"beyond-units", string | null>> => {
      const locked = await lockPersons(viewer, tx, institutionId, [id]);
      if (locked.isBeyond) return refused("beyond-units");
      const earlier = await takePhotoOff(viewer, tx, locked, id);
      const file = await tx.storedFile.create({
        data: {
          id: newId(),
          key,
          contentType: "image/webp",
          bytes: kept.reduce((sum, { bytes }) => sum + bytes.length, 0),
          width: drawn.value.width,
          height: drawn.value.height,
          institutionId,
          uploadedById: viewer.userId,
        },
        select: { id: true },
      });
      await tx.person.update({
        where: { id },
        data: { photoId: file.id, photoConsentBy: consentBy, photoConsentOn: dateColumn(consentOn) },
        select: { id: true },
      });
      await record(viewer, tx, locked, "put-photo");
      return { ok: true, value: earlier };
    });
    await removePhotoFiles(viewer, outcome.ok ? outcome.value : key);
    return outcome.ok ? done : outcome;
  } catch (error) {
    await removePhotoFiles(viewer, key);
    throw error;
  }
}

/**
 * Withdraws the consent to a photo: it is gone from every page with this transaction, and from the disk with its answer. `key` names the
 * photo that was seen. Withdrawn already is done.
 *
 * Refusals: `changed` (a colleague has put another one there since), `beyond-units`. NotFound and Forbidden as in `savePerson`.
 */
export async function withdrawConsent(
  viewer: Viewer,
  institutionId: string,
  id: string,
  key: string,
): Promise<Outcome<"changed" | "beyond-units">> {
  const outcome = await transaction(async (tx): Promise<Outcome<"changed" | "beyond-units", string | null>> => {
    const locked = await lockPersons(viewer, tx, institutionId, [id]);
    const photo = locked.persons[0]?.photo;
    if (!photo) return { ok: true, value: null };
    if (locked.isBeyond) return refused("beyond-units");
    if (photo.key !== key) return refused("changed");
    const gone = await takePhotoOff(viewer, tx, locked, id);
    await record(viewer, tx, locked, "withdraw-consent");
    return { ok: true, value: gone };
  });
  if (outcome.ok) await removePhotoFiles(viewer, outcome.value);
  return outcome.ok ? done : outcome;
}

/** Takes the photo of a locked person out of the database, and with it who agreed; answers the key under which its files lie. */
export async function takePhotoOff(
  _viewer: Viewer,
  tx: Transaction,
  { persons }: Locked,
  id: string,
): Promise<string | null> {
  const photo = persons.find((person) => person.id === id)?.photo;
  if (!photo) return null;
  await tx.person.update({
    where: { id },
    data: { photoId: null, photoConsentBy: "", photoConsentOn: null },
    select: { id: true },
  });
  await tx.storedFile.delete({ where: { id: photo.id }, select: { id: true } });
  return photo.key;
}

/** Removes a photo's files once no row leads to them; nothing for null. */
export async function removePhotoFiles(_viewer: Viewer, key: string | null): Promise<void> {
  if (key === null) return;
  for (const width of PHOTO_WIDTHS) await fileStore().remove(photoName(key, width));
}

function record(viewer: Viewer, tx: Transaction, { institution, persons }: Locked, verb: string): Promise<void> {
  return recordAudit(viewer, tx, {
    action: `person.${verb}`,
    subjectId: persons[0]?.id ?? "",
    institutionId: institution.id,
    isSample: institution.isSample,
  });
}
