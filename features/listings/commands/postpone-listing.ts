import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { Forbidden } from "@/lib/errors.ts";
import { type Outcome, refused } from "@/lib/outcome.ts";
import { mayCancel, mayPublish } from "../policy.ts";
import { isListingOver } from "../queries/is-over.ts";
import type { Schedule } from "../rules/schedule.ts";
import { canPostpone } from "../rules/status.ts";
import { tellRegistered } from "./announcements.ts";
import { type LockedListing, lockListing } from "./locked-listing.ts";
import { moveListing } from "./move-listing.ts";
import { readSchedule } from "./read-schedule.ts";

/**
 * Puts off a public lecture or exhibition until there is a new date; readers see the reason. Registrations stand, nobody
 * new registers, and everybody registered is told. Refuses with `not-now` when it is not public, is over or does not take
 * place on days.
 */
export async function postponeListing(viewer: Viewer, id: string, reason: string): Promise<Outcome<"not-now">> {
  return transaction(async (tx) => {
    const listing = await lockListing(viewer, tx, id);
    if (!mayCancel(viewer, listing)) throw new Forbidden();
    if (!canPostpone(listing, await isListingOver(viewer, tx, id, listing.now))) return refused("not-now");
    const moved = await moveListing(viewer, tx, listing, {
      to: "postponed",
      by: "editor",
      action: "listing.postpone",
      changes: { postponementReason: reason },
    });
    if (moved.ok) await tellRegistered(viewer, tx, listing, { template: "listing-postponed" });
    return moved;
  });
}

/**
 * Lets what was put off take place on the dates it has after all; everybody registered is told. Refuses `not-now` when it
 * is not put off, `over` when those dates have passed: then it needs new ones.
 */
export async function resumeListing(viewer: Viewer, id: string): Promise<Outcome<"not-now" | "over">> {
  return transaction(async (tx): Promise<Outcome<"not-now" | "over">> => {
    const listing = await lockListing(viewer, tx, id);
    if (!mayPublish(viewer, listing)) throw new Forbidden();
    if (listing.status !== "postponed") return refused("not-now");
    if (await isListingOver(viewer, tx, id, listing.now)) return refused("over");
    return takeUpAgain(viewer, tx, listing, await readSchedule(viewer, tx, id));
  });
}

/** Makes what was put off public again and tells everybody registered, for whom the dates were `before`. */
export async function takeUpAgain(
  viewer: Viewer,
  tx: Transaction,
  listing: LockedListing,
  before: Schedule,
): Promise<Outcome<"not-now">> {
  const moved = await moveListing(viewer, tx, listing, { to: "published", by: "editor", action: "listing.resume" });
  const change = { dates: true, place: false };
  if (moved.ok) await tellRegistered(viewer, tx, listing, { template: "listing-changed", before, change });
  return moved;
}
