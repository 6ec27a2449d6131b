import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { readSaidThen, STAMPED_TEXT, type TranslatedListing } from "../queries/translation-fields.ts";
import { madeFromMoved, stampOf, textFields, translatedFields } from "../rules/translation-fields.ts";
import { canonical } from "../rules/translations.ts";
import type { LockedListing } from "./locked-listing.ts";

/** The source of a locked listing as it stands in this transaction, and what is translated of it. */
export async function readSource(_viewer: Viewer, tx: Transaction, listing: LockedListing): Promise<TranslatedListing> {
  const { id, kind, sourceLanguage, pictureId } = listing;
  const source = await tx.translation.findUniqueOrThrow({
    where: { listingId_language: { listingId: id, language: sourceLanguage } },
    select: STAMPED_TEXT,
  });
  return { id, kind, hasPicture: pictureId !== null, source };
}

/**
 * Keeps with every translation what the source said of it before it changed: `before` is the source as it was, and the new one is
 * written already. A change in a field that a translation leaves empty makes it no older.
 */
export async function stampTranslations(
  viewer: Viewer,
  tx: Transaction,
  listing: LockedListing,
  before: TranslatedListing,
): Promise<void> {
  const { id: listingId, kind, sourceLanguage } = listing;
  const after = textFields(kind, (await readSource(viewer, tx, listing)).source);
  const was = textFields(kind, before.source);
  if (translatedFields(kind, true).every((field) => canonical(was[field] ?? "") === canonical(after[field] ?? "")))
    return;
  const translations = await tx.translation.findMany({
    where: { listingId, language: { not: sourceLanguage } },
    select: STAMPED_TEXT,
  });
  for (const translation of translations) {
    const then = await readSaidThen(viewer, tx, before, translation);
    const madeFrom = madeFromMoved(textFields(kind, translation), then, after);
    await tx.translation.update({
      where: { listingId_language: { listingId, language: translation.language } },
      data: {
        ...stampOf(kind, madeFrom, translation.sourceHash),
        // Its words are as they were: a translator's open form is not out of date.
        updatedAt: translation.updatedAt,
      },
      select: { language: true },
    });
  }
}
