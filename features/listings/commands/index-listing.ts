import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { writeEntries } from "./index-entries.ts";
import { writeTexts } from "./index-texts.ts";

/** Listings whose texts are read at once. */
const BATCH = 100;

/** `indexListings` for one listing. */
export function indexListing(viewer: Viewer, tx: Transaction, listingId: string): Promise<void> {
  return indexListings(viewer, tx, [listingId]);
}

/**
 * The only place where search learns of a listing. Writes anew what lists, facets and search read of these listings as
 * they are now in this transaction; of what nobody may find (drafts, what is in review, refused or archived, all of a
 * suspended institution) it removes everything. To be called after every change of a listing's data, text, status or
 * institution, in the same transaction; the viewer must have been allowed that change. `now` is the database's unless given.
 */
export async function indexListings(
  viewer: Viewer,
  tx: Transaction,
  listingIds: readonly string[],
  now?: Date,
): Promise<void> {
  for (let first = 0; first < listingIds.length; first += BATCH) {
    await indexBatch(viewer, tx, listingIds.slice(first, first + BATCH), now);
  }
}

async function indexBatch(viewer: Viewer, tx: Transaction, ids: readonly string[], now?: Date): Promise<void> {
  // Whoever else changes one of them has written it and its entry before this reads, or waits and writes after.
  await tx.$queryRaw`SELECT id FROM listing WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  const findable = await writeEntries(viewer, tx, ids, now);
  await writeTexts(viewer, tx, findable);
  const hidden = ids.filter((id) => !findable.includes(id));
  if (hidden.length === 0) return;
  await tx.searchEntry.deleteMany({ where: { listingId: { in: hidden } } });
  await tx.listingIndex.deleteMany({ where: { listingId: { in: hidden } } });
}

/** `indexListings` for everything that an institution posts or takes part in, when its name or standing has changed. */
export async function indexInstitution(viewer: Viewer, tx: Transaction, institutionId: string): Promise<void> {
  const listings = await tx.listing.findMany({
    where: { OR: [{ institutionId }, { partnerships: { some: { institutionId, state: "confirmed" } } }] },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const ids = listings.map(({ id }) => id);
  await indexListings(viewer, tx, ids);
}
