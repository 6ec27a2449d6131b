import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { Forbidden } from "@/lib/errors.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { mayCancel } from "../policy.ts";
import { canDiscard } from "../rules/status.ts";
import { lockListing } from "./locked-listing.ts";

/** Throws away a listing that was never published. Refuses with `not-now` once anybody could have read it. */
export async function discardListing(viewer: Viewer, id: string): Promise<Outcome<"not-now">> {
  return transaction((tx) => discardWithin(viewer, tx, id));
}

/** `discardListing` as part of a greater change. */
export async function discardWithin(viewer: Viewer, tx: Transaction, id: string): Promise<Outcome<"not-now">> {
  const listing = await lockListing(viewer, tx, id);
  if (!mayCancel(viewer, listing)) throw new Forbidden();
  if (!canDiscard(listing)) return refused("not-now");
  await recordAudit(viewer, tx, {
    action: "listing.discard",
    subjectId: id,
    institutionId: listing.institutionId,
    details: { code: listing.code, kind: listing.kind },
    isSample: listing.isSample,
  });
  await tx.listing.delete({ where: { id }, select: { id: true } });
  return done;
}
