import "server-only";
import { isMember, type Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import { type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { mayEdit } from "../policy.ts";
import { canEdit } from "../rules/status.ts";
import { lockListing } from "./locked-listing.ts";

/**
 * Brings back what a listing was into its editor, where the viewer reads it over and saves it: nothing changes for
 * readers before that, and what stands now stays in the history. What the viewer had typed and not saved gives way. Refuses
 * `not-editable`. NotFound for strangers and for a version of another listing.
 */
export async function restoreRevision(
  viewer: Viewer,
  listingId: string,
  revisionId: string,
): Promise<Outcome<"not-editable", { number: number }>> {
  if (!isId(revisionId)) throw new NotFound();
  return transaction(async (tx): Promise<Outcome<"not-editable", { number: number }>> => {
    const listing = await lockListing(viewer, tx, listingId);
    if (!isMember(viewer) || !mayEdit(viewer, listing)) throw new Forbidden();
    if (!canEdit(listing.status)) return refused("not-editable");
    const earlier = await tx.listingRevision.findFirst({
      where: { id: revisionId, listingId },
      select: { fields: true, number: true },
    });
    if (!earlier) throw new NotFound();
    const key = { listingId, userId: viewer.userId };
    const written = { baseRevision: listing.revision, fields: earlier.fields ?? {}, keptAt: listing.now };
    await tx.keptForm.upsert({
      where: { listingId_userId: key },
      create: { ...key, ...written },
      update: written,
      select: { listingId: true },
    });
    return succeeded({ number: earlier.number });
  });
}
