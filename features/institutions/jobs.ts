import "server-only";
import { PHOTO_WIDTHS } from "@/features/people/rules/photo.ts";
import { database, transaction } from "@/lib/db.ts";
import { attachmentName, fileStore, letterName, logoName, photoName, pictureName } from "@/lib/storage/file-store.ts";
import { PICTURE_WIDTHS } from "@/lib/storage/picture.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { keepLikenesses } from "./commands/keep-likenesses.ts";
import { LOGO_SIZES } from "./rules/logo.ts";

/** Finds at `now` who can be mistaken for a verified institution, for the office's queue. Safe to run in several processes at once. */
export async function findLookAlikes(now: Date): Promise<void> {
  await transaction((tx) => keepLikenesses(tx, now));
}

const UNUSED = {
  listings: { none: {} },
  attachment: null,
  evidence: null,
  answer: null,
  letter: null,
  logoOf: null,
  photoOf: null,
} as const satisfies Prisma.StoredFileWhereInput;

const MOST_IN_A_ROUND = 500;

/**
 * Takes away files that nothing shows any more: what they belonged to is gone, such as a draft that was thrown away. A file and what shows
 * it are written together, so that none is ever seen before it is used. Answers how many. Safe to run in several processes at once.
 */
export async function removeUnusedFiles(): Promise<number> {
  const unused = await database().storedFile.findMany({
    where: UNUSED,
    select: { id: true, key: true },
    take: MOST_IN_A_ROUND,
  });
  const store = fileStore();
  for (const { id, key } of unused) {
    // What it was is not known any more: whatever may lie under its key. First the files, so that a stop in between leaves the row to find them by.
    for (const name of namesUnder(key)) await store.remove(name);
    await database().storedFile.deleteMany({ where: { id, ...UNUSED } });
  }
  return unused.length;
}

function namesUnder(key: string): string[] {
  return [
    ...PICTURE_WIDTHS.map((width) => pictureName(key, width)),
    ...PHOTO_WIDTHS.map((width) => photoName(key, width)),
    ...LOGO_SIZES.map((size) => logoName(key, size)),
    letterName(key),
    attachmentName(key),
  ];
}
