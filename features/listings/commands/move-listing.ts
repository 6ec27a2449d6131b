import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { promoteWaiting } from "@/features/registrations/commands/promote-waiting.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { Forbidden } from "@/lib/errors.ts";
import { done, type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import type { ListingStatus } from "@/prisma/generated/enums.ts";
import { mayPublish } from "../policy.ts";
import { readChecked } from "../queries/completeness.ts";
import { type Missing, missingFrom } from "../rules/completeness.ts";
import { canMove, publicationOf } from "../rules/status.ts";
import { indexListing } from "./index-listing.ts";
import { type LockedListing, lockListing } from "./locked-listing.ts";

type Move = {
  to: ListingStatus;
  action: `listing.${string}`;
  changes?: { reviewNote?: string; cancellationReason?: string };
};

/**
 * The only place where a listing's status changes, on a locked row: the change, its revision (the calendar's
 * SEQUENCE), what search knows of it, and the audit entry. Nobody moves up on a waitlist while a listing is out of sight, so whoever waited then
 * does when it is public again. Refuses with `not-now` what the table of moves does not have.
 */
export async function moveListing(
  viewer: Viewer,
  tx: Transaction,
  listing: LockedListing,
  { to, action, changes = {} }: Move,
): Promise<Outcome<"not-now">> {
  if (!canMove(listing.status, to)) return refused("not-now");
  await tx.listing.update({
    where: { id: listing.id },
    data: {
      ...changes,
      status: to,
      revision: { increment: 1 },
      ...(to === "published" ? { publishedAt: listing.publishedAt ?? listing.now } : {}),
      ...(to === "cancelled" ? { cancelledAt: listing.now } : {}),
    },
    select: { id: true },
  });
  await recordAudit(viewer, tx, {
    action,
    subjectId: listing.id,
    institutionId: listing.institutionId,
    details: { code: listing.code, from: listing.status, to },
    isSample: listing.isSample,
  });
  await indexListing(viewer, tx, listing.id);
  if (to === "published") await promoteWaitingFor(viewer, tx, listing.id);
  return done;
}

async function promoteWaitingFor(viewer: Viewer, tx: Transaction, listingId: string): Promise<void> {
  const pool = await tx.pool.findUnique({ where: { listingId }, select: { id: true } });
  if (pool) await promoteWaiting(tx, pool.id, viewer);
}

export type PublishOutcome =
  | Outcome<"not-now" | "stale-revision", { status: "published" | "in_review" }>
  | { ok: false; refusal: "incomplete"; missing: readonly Missing[] };

/**
 * Sends a listing to the public, or to the office when its institution is not verified. `revision` is the state that
 * the viewer saw. Refusals: `incomplete` with what is missing, `stale-revision`, `not-now`. Forbidden for whoever may
 * not edit, and while the institution is suspended.
 */
export async function publishListing(viewer: Viewer, id: string, revision: number): Promise<PublishOutcome> {
  return transaction(async (tx): Promise<PublishOutcome> => {
    const listing = await lockListing(viewer, tx, id);
    if (!mayPublish(viewer, listing)) throw new Forbidden();
    if (listing.revision !== revision) return refused("stale-revision");
    const to = publicationOf(listing.publishesAtOnce);
    if (listing.status === "published" || !canMove(listing.status, to)) return refused("not-now");
    const missing = missingFrom(await readChecked(viewer, tx, listing.id));
    if (missing.length > 0) return { ok: false, refusal: "incomplete", missing };
    const moved = await moveListing(viewer, tx, listing, {
      to,
      action: to === "published" ? "listing.publish" : "listing.submit",
      changes: { reviewNote: "" },
    });
    return moved.ok ? succeeded({ status: to }) : moved;
  });
}

/** Takes a listing back from the office, as a draft. Refuses with `not-now` when it is not in review. */
export async function withdrawFromReview(viewer: Viewer, id: string): Promise<Outcome<"not-now">> {
  return transaction(async (tx) => {
    const listing = await lockListing(viewer, tx, id);
    if (!mayPublish(viewer, listing)) throw new Forbidden();
    if (listing.status !== "in_review") return refused("not-now");
    return moveListing(viewer, tx, listing, { to: "draft", action: "listing.withdraw" });
  });
}
