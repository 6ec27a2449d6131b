import "server-only";
import { changeBehindListings } from "@/features/listings/commands/follow-records.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import type { rowOf } from "../rules/venue-row.ts";
import type { lockVenues } from "./venue-lock.ts";

type Held = Pick<Awaited<ReturnType<typeof lockVenues>>, "venues" | "listings">;

/**
 * Writes what is said of a locked venue, and all that follows for the listings held there. `mergedId`: another locked one that becomes part
 * of it and is gone; `listings` then are those of both. The caller knows that it may.
 */
export async function writeVenue(
  viewer: Viewer,
  tx: Transaction,
  { venues: [venue], listings }: Held,
  { names, ...said }: Partial<ReturnType<typeof rowOf>>,
  mergedId?: string,
): Promise<void> {
  const listingIds = listings.map(({ id }) => id);
  const id = venue?.id ?? "";
  await changeBehindListings(viewer, tx, listingIds, async () => {
    if (mergedId !== undefined) {
      await tx.session.updateMany({ where: { venueId: mergedId }, data: { venueId: id } });
      await tx.exhibition.updateMany({ where: { venueId: mergedId }, data: { venueId: id } });
      await tx.venue.delete({ where: { id: mergedId }, select: { id: true } });
    }
    const renamed = names ? { names: { deleteMany: {}, create: names } } : {};
    await tx.venue.update({
      where: { id },
      data: { ...said, ...renamed, revision: { increment: 1 } },
      select: { id: true },
    });
  });
}
