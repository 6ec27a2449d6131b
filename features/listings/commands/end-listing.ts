import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { Forbidden } from "@/lib/errors.ts";
import { type Outcome, refused } from "@/lib/outcome.ts";
import { mayCancel } from "../policy.ts";
import { canCancel } from "../rules/status.ts";
import { tellRegistered } from "./announcements.ts";
import { lockListing } from "./locked-listing.ts";
import { moveListing } from "./move-listing.ts";

/**
 * Calls off a listing that is or was public. It stays readable as a tombstone with the reason, and everybody whose registration
 * stands is told by mail. Refuses with `not-now` when nobody ever saw it, or it is over.
 */
export async function cancelListing(viewer: Viewer, id: string, reason: string): Promise<Outcome<"not-now">> {
  return transaction(async (tx) => {
    const listing = await lockListing(viewer, tx, id);
    if (!mayCancel(viewer, listing)) throw new Forbidden();
    if (!canCancel(listing)) return refused("not-now");
    const moved = await moveListing(viewer, tx, listing, {
      to: "cancelled",
      action: "listing.cancel",
      changes: { cancellationReason: reason },
    });
    if (moved.ok) await tellRegistered(viewer, tx, listing.id);
    return moved;
  });
}

/** Puts a published or cancelled listing away: its address still answers, lists no longer name it. */
export async function archiveListing(viewer: Viewer, id: string): Promise<Outcome<"not-now">> {
  return transaction(async (tx) => {
    const listing = await lockListing(viewer, tx, id);
    if (!mayCancel(viewer, listing)) throw new Forbidden();
    return moveListing(viewer, tx, listing, { to: "archived", action: "listing.archive" });
  });
}
