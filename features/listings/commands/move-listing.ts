import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { promoteAllWaiting } from "@/features/registrations/commands/promote-waiting.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { Forbidden } from "@/lib/errors.ts";
import { done, type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { ListingStatus } from "@/prisma/generated/enums.ts";
import { mayPublish } from "../policy.ts";
import { readChecked } from "../queries/completeness.ts";
import { type Missing, missingFrom } from "../rules/completeness.ts";
import { canMove, isPublicStatus, type Mover, publicationOf } from "../rules/status.ts";
import { indexListing } from "./index-listing.ts";
import { type LockedListing, lockListing } from "./locked-listing.ts";
import { withdrawProposal } from "./record-revision.ts";
import { withdrawTranslations } from "./translation-revisions.ts";

export type Move = {
  to: ListingStatus;
  by: Mover;
  action: `listing.${string}`;
  changes?: Pick<
    Prisma.ListingUncheckedUpdateInput,
    "reviewNote" | "cancellationReason" | "postponementReason" | "publishAt" | "publishZone" | "approvedRevision"
  >;
};

/** What a listing no longer has once it stands somewhere: an instant to wait for, a date that is put off. */
const NOT_SET = { publishAt: null, publishZone: null };
/** Whoever moves or saves a listing has looked at it. */
export const NOT_DOUBTED = { askedAt: null, hiddenAt: null };
const NOT_PUT_OFF = { postponedAt: null, postponementReason: "" };

/**
 * The only place where a listing's status changes, on a locked row: the change, its revision (the calendar's
 * SEQUENCE), what search knows of it, and the audit entry. Nobody moves up on a waitlist while a listing is out of sight, so whoever waited then
 * does when it is public again. Refuses with `not-now` what the table of moves does not have.
 */
export async function moveListing(
  viewer: Viewer,
  tx: Transaction,
  listing: LockedListing,
  { to, by, action, changes = {} }: Move,
): Promise<Outcome<"not-now">> {
  if (!canMove(listing.status, to, by)) return refused("not-now");
  await tx.listing.update({
    where: { id: listing.id },
    data: {
      ...(to === "published" ? { publishedAt: listing.publishedAt ?? listing.now, ...NOT_SET, ...NOT_PUT_OFF } : {}),
      ...NOT_DOUBTED,
      ...(to === "draft" ? NOT_SET : {}),
      ...(to === "postponed" ? { postponedAt: listing.now } : {}),
      ...changes,
      status: to,
      revision: { increment: 1 },
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
  // Whatever waits to be read was meant for a listing that readers see.
  if (!isPublicStatus(to) || to === "cancelled" || to === "archived") {
    await withdrawProposal(viewer, tx, listing.id);
    await withdrawTranslations(viewer, tx, listing.id);
  }
  await indexListing(viewer, tx, listing.id);
  if (to === "published") await promoteAllWaiting(tx, listing.id, viewer);
  return done;
}

export type PublishOutcome =
  | Outcome<"not-now" | "stale-revision", { status: "published" | "in_review" | "scheduled" }>
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
    if (isPublicStatus(listing.status) || !canMove(listing.status, to, "editor")) return refused("not-now");
    const missing = missingFrom(await readChecked(viewer, tx, listing.id));
    if (missing.length > 0) return { ok: false, refusal: "incomplete", missing };
    const moved = await moveListing(viewer, tx, listing, {
      to,
      by: "editor",
      action: to === "published" ? "listing.publish" : "listing.submit",
      changes: { reviewNote: "", ...NOT_SET },
    });
    return moved.ok ? succeeded({ status: to }) : moved;
  });
}

/** Takes a listing back that waits for the office or for its instant, as a draft. Refuses with `not-now` when it does neither. */
export async function withdrawListing(viewer: Viewer, id: string): Promise<Outcome<"not-now">> {
  return transaction(async (tx) => {
    const listing = await lockListing(viewer, tx, id);
    if (!mayPublish(viewer, listing)) throw new Forbidden();
    if (listing.status !== "in_review" && listing.status !== "scheduled") return refused("not-now");
    return moveListing(viewer, tx, listing, { to: "draft", by: "editor", action: "listing.withdraw" });
  });
}
