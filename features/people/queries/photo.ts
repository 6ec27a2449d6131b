import "server-only";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { fileStore, photoName } from "@/lib/storage/file-store.ts";
import { readPhotoName } from "../rules/photo.ts";

/** The photo behind a name under `/photos/`, as WebP. NotFound for what never was, and once consent is withdrawn. */
export async function getPublishedPhoto(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const read = readPhotoName(name);
  const shown =
    read &&
    (await database().person.findFirst({
      where: { photo: { key: read.key }, photoConsentOn: { not: null }, institution: { status: "active" } },
      select: { id: true },
    }));
  const bytes = shown ? await fileStore().read(photoName(read.key, read.width)) : null;
  if (!bytes) throw new NotFound();
  return bytes;
}
