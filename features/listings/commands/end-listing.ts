import "server-only";
import { closeLetters } from "@/features/letters/commands/close-letters.ts";
import { ACTIVE_STATUSES } from "@/features/registrations/rules/places.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { Forbidden } from "@/lib/errors.ts";
import { type Outcome, refused } from "@/lib/outcome.ts";
import { mayCancel } from "../policy.ts";
import { isListingOver } from "../queries/is-over.ts";
import { canCancel } from "../rules/status.ts";
import { tellRegistered } from "./announcements.ts";
import { type LockedListing, lockListing } from "./locked-listing.ts";
import { moveListing } from "./move-listing.ts";

/**
 * Calls off a listing that is or was public. It stays readable as a tombstone with the reason; everybody whose
 * registration stands is told by mail, and those registrations end with it. Refuses with `not-now` when nobody ever saw it, or it is over.
 */
export async function cancelListing(viewer: Viewer, id: string, reason: string): Promise<Outcome<"not-now">> {
  return transaction((tx) => cancelWithin(viewer, tx, id, reason));
}

/** `cancelListing` as part of a greater change. */
export async function cancelWithin(
  viewer: Viewer,
  tx: Transaction,
  id: string,
  reason: string,
): Promise<Outcome<"not-now">> {
  const listing = await lockListing(viewer, tx, id);
  if (!mayCancel(viewer, listing)) throw new Forbidden();
  if (!canCancel(listing)) return refused("not-now");
  const moved = await moveListing(viewer, tx, listing, {
    to: "cancelled",
    by: "editor",
    action: "listing.cancel",
    changes: { cancellationReason: reason },
  });
  if (!moved.ok) return moved;
  await tellRegistered(viewer, tx, listing, { template: "listing-cancelled" });
  await tx.registration.updateMany({
    where: { listingId: listing.id, status: { in: ACTIVE_STATUSES } },
    data: { status: "cancelled", statusAt: listing.now, statusReason: reason, offerExpiresAt: null },
  });
  await closeLetters(viewer, tx, { listingId: listing.id });
  await tx.pool.updateMany({ where: { listingId: listing.id }, data: { taken: 0 } });
  return moved;
}

/**
 * Puts a public listing away for good: its address still answers, lists no longer name it. Nobody is
 * told, so it is refused with `people-registered` while registrations stand for what is still to come: that is called
 * off, not put away. Refuses with `not-now` in any other status.
 */
export async function archiveListing(viewer: Viewer, id: string): Promise<Outcome<"not-now" | "people-registered">> {
  return transaction(async (tx): Promise<Outcome<"not-now" | "people-registered">> => {
    const listing = await lockListing(viewer, tx, id);
    if (!mayCancel(viewer, listing)) throw new Forbidden();
    if (listing.status !== "cancelled" && (await isAwaited(viewer, tx, listing))) return refused("people-registered");
    return moveListing(viewer, tx, listing, { to: "archived", by: "editor", action: "listing.archive" });
  });
}

/** Says whether somebody is registered for something that is not over. */
async function isAwaited(viewer: Viewer, tx: Transaction, listing: LockedListing): Promise<boolean> {
  const standing = await tx.registration.count({ where: { listingId: listing.id, status: { in: ACTIVE_STATUSES } } });
  if (standing === 0) return false;
  return !(await isListingOver(viewer, tx, listing.id, listing.now));
}
