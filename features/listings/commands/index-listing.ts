import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { writeTexts } from "./index-texts.ts";

/**
 * Writes anew what search reads of a listing. Runs in the transaction that changed the listing; the viewer must have been
 * allowed that change.
 */
export async function indexListing(viewer: Viewer, tx: Transaction, listingId: string): Promise<void> {
  await writeTexts(viewer, tx, [listingId]);
}
