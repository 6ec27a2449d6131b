import "server-only";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { fileStore, logoName } from "@/lib/storage/file-store.ts";
import { readLogoName } from "../rules/logo.ts";

/** The logo behind a name under `/logos/`, as WebP. NotFound for what never was, was replaced, or belongs to a suspended institution. */
export async function getPublishedLogo(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const read = readLogoName(name);
  const shown =
    read &&
    (await database().storedFile.findFirst({
      where: { key: read.key, logoOf: { status: "active" } },
      select: { id: true },
    }));
  const bytes = shown ? await fileStore().read(logoName(read.key, read.size)) : null;
  if (!bytes) throw new NotFound();
  return bytes;
}
