import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { lockListing } from "@/features/listings/commands/locked-listing.ts";
import { mayCancel } from "@/features/listings/policy.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { Forbidden } from "@/lib/errors.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";

/**
 * Says of a listing whose source has called it off that it takes place all the same. Nobody is asked again until the source says that it
 * takes place and calls it off once more. Refuses with `not-now` when nobody is asked. NotFound for strangers, Forbidden for whoever could
 * not call it off either.
 */
export async function keepCalledOff(viewer: Viewer, listingId: string): Promise<Outcome<"not-now">> {
  return transaction(async (tx): Promise<Outcome<"not-now">> => {
    const listing = await lockListing(viewer, tx, listingId);
    if (!mayCancel(viewer, listing)) throw new Forbidden();
    const { count } = await tx.importedListing.updateMany({
      where: { listingId, calledOffAt: { not: null } },
      data: { calledOffAt: null },
    });
    if (count === 0) return refused("not-now");
    await recordAudit(viewer, tx, {
      action: "import.keep",
      subjectId: listingId,
      institutionId: listing.institutionId,
      details: { code: listing.code },
      isSample: listing.isSample,
    });
    return done;
  });
}
