import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { type Outcome, refused } from "@/lib/outcome.ts";
import { mayReview } from "../policy.ts";
import { tellEditors } from "./announcements.ts";
import { lockListing } from "./locked-listing.ts";
import { moveListing } from "./move-listing.ts";
import { decideChange } from "./review-change.ts";

export type ReviewRefusal = "not-now" | "stale-revision" | "suspended" | "outdated";

export type Decision = {
  to: "published" | "changes_requested" | "refused";
  action: `listing.${string}`;
  told: "approved" | "changes-requested" | "refused";
  reason: string;
};

/** The office lets a listing go to the public, at once or at the instant that was set; `revision` is the state it has read. */
export function approveListing(viewer: Viewer, id: string, revision: number): Promise<Outcome<ReviewRefusal>> {
  return decide(viewer, id, revision, { to: "published", action: "listing.approve", told: "approved", reason: "" });
}

/** The office sends a listing back with what should be changed; the institution reads the reason. */
export function requestChanges(
  viewer: Viewer,
  id: string,
  revision: number,
  reason: string,
): Promise<Outcome<ReviewRefusal>> {
  return decide(viewer, id, revision, {
    to: "changes_requested",
    action: "listing.request-changes",
    told: "changes-requested",
    reason,
  });
}

/** The office refuses a listing for good; the institution reads the reason. */
export function refuseListing(
  viewer: Viewer,
  id: string,
  revision: number,
  reason: string,
): Promise<Outcome<ReviewRefusal>> {
  return decide(viewer, id, revision, { to: "refused", action: "listing.refuse", told: "refused", reason });
}

/**
 * Decides about a listing in review, or about the change of a public one that waits. Refusals: `not-now` when nothing waits any more, `stale-revision` when it was taken back, changed and sent again
 * since the office read it, `suspended` when the institution may not publish at all, `outdated` when a change no longer fits the listing. NotFound for whoever is not the office; Forbidden for a listing of one's own institution.
 */
async function decide(
  viewer: Viewer,
  id: string,
  revision: number,
  { to, action, told, reason }: Decision,
): Promise<Outcome<ReviewRefusal>> {
  if (!viewer.isOffice) throw new NotFound();
  return transaction(async (tx): Promise<Outcome<ReviewRefusal>> => {
    const listing = await lockListing(viewer, tx, id);
    if (!mayReview(viewer, listing)) throw new Forbidden();
    if (listing.status !== "in_review")
      return decideChange(viewer, tx, listing, revision, { to, action, told, reason });
    if (listing.revision !== revision) return refused("stale-revision");
    if (to === "published" && listing.institution.status !== "active") return refused("suspended");
    const waits = to === "published" && listing.publishAt !== null && listing.publishAt > listing.now;
    const moved = await moveListing(viewer, tx, listing, {
      to: waits ? "scheduled" : to,
      by: "office",
      action,
      // As it will stand after this move; whatever is saved later was not read.
      changes: { reviewNote: reason, ...(to === "published" ? { approvedRevision: revision + 1 } : {}) },
    });
    if (moved.ok) await tellEditors(viewer, tx, listing, told);
    return moved;
  });
}
