import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import type { VenueSaid } from "../rules/venue-row.ts";
import { recordVenue } from "./record-venue.ts";
import { lockVenues } from "./venue-lock.ts";

type Locked = Awaited<ReturnType<typeof lockVenues>>;

/**
 * Sets what somebody wants a locked venue to be beside it for the office to read, in place of what waits already. It is one, however many
 * listings are held there. `mergedId`: another that would become part of it. A form that was opened before is stale by it.
 */
export async function proposeVenue(
  viewer: Viewer,
  tx: Transaction,
  locked: Pick<Locked, "institution" | "venues" | "listings">,
  said: VenueSaid,
  mergedId: string | null = null,
): Promise<void> {
  const [venue] = locked.venues;
  if (!venue) throw new Error("No venue is locked.");
  await withdrawVenueProposal(viewer, tx, venue.id);
  const proposal = {
    id: newId(),
    venueId: venue.id,
    state: "proposed",
    mergedId,
    form: said,
    createdById: viewer.userId,
  } as const;
  await tx.venueProposal.create({ data: proposal, select: { id: true } });
  await tx.venue.update({ where: { id: venue.id }, data: { revision: { increment: 1 } }, select: { id: true } });
  await recordVenue(viewer, tx, locked, "propose", { proposal: proposal.id, listings: locked.listings.length });
}

/**
 * Takes back the change of a locked venue that waits for the office, if one does; with `mergedId` only one by which that venue would become
 * part of it. Answers whether there was one.
 */
export async function withdrawVenueProposal(
  _viewer: Viewer,
  tx: Transaction,
  venueId: string,
  mergedId?: string,
): Promise<boolean> {
  const { count } = await tx.venueProposal.updateMany({
    where: { venueId, state: "proposed", mergedId },
    data: { state: "withdrawn" },
  });
  return count > 0;
}

/**
 * Takes back a change of a venue that waits for the office; readers never saw it. Refusals: `not-now` (none waits), `beyond-units`. NotFound
 * and Forbidden as in `saveVenue`.
 */
export async function withdrawVenueChange(
  viewer: Viewer,
  institutionId: string,
  id: string,
): Promise<Outcome<"not-now" | "beyond-units">> {
  return transaction(async (tx): Promise<Outcome<"not-now" | "beyond-units">> => {
    const locked = await lockVenues(viewer, tx, institutionId, [id]);
    if (locked.isBeyond) return refused("beyond-units");
    if (!(await withdrawVenueProposal(viewer, tx, id))) return refused("not-now");
    await tx.venue.update({ where: { id }, data: { revision: { increment: 1 } }, select: { id: true } });
    await recordVenue(viewer, tx, locked, "withdraw-change");
    return done;
  });
}
