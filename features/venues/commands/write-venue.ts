import "server-only";
import { changeBehindListings } from "@/features/listings/commands/follow-records.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import type { rowOf } from "../rules/venue-row.ts";
import type { lockVenues } from "./venue-lock.ts";

type Held = Pick<Awaited<ReturnType<typeof lockVenues>>, "venues" | "listings">;

/** Writes what is said of a locked venue, and all that follows for the listings held there. The caller knows that it may. */
export async function writeVenue(
  viewer: Viewer,
  tx: Transaction,
  { venues: [venue], listings }: Held,
  { names, ...said }: ReturnType<typeof rowOf>,
): Promise<void> {
  const listingIds = listings.map(({ id }) => id);
  await changeBehindListings(viewer, tx, listingIds, async () => {
    await tx.venue.update({
      where: { id: venue?.id ?? "" },
      data: { ...said, revision: { increment: 1 }, names: { deleteMany: {}, create: names } },
      select: { id: true },
    });
  });
}
