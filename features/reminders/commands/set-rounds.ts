import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { lockListing } from "@/features/listings/commands/locked-listing.ts";
import { mayDecideRegistrations } from "@/features/registrations/policy.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { Forbidden } from "@/lib/errors.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import type { RoundsInput } from "../schema.ts";

/**
 * Says when those with a place are reminded, whether they are thanked, and where they are asked something afterwards. Whoever was
 * reminded of a date already is not reminded of it again.
 *
 * Refuses `no-terms` where the listing takes no registrations here. NotFound to strangers, Forbidden to members who do not decide
 * about registrations.
 */
export function setRounds(viewer: Viewer, listingId: string, rounds: RoundsInput): Promise<Outcome<"no-terms">> {
  return transaction(async (tx): Promise<Outcome<"no-terms">> => {
    const listing = await lockListing(viewer, tx, listingId);
    if (!mayDecideRegistrations(viewer, listing)) throw new Forbidden();
    const { count } = await tx.registrationTerms.updateMany({
      where: { listingId, mode: { not: "external" } },
      data: rounds,
    });
    if (count === 0) return refused("no-terms");
    await recordAudit(viewer, tx, {
      action: "listing.set-letters",
      subjectId: listing.id,
      institutionId: listing.institutionId,
      details: { code: listing.code, ...rounds },
      isSample: listing.isSample,
    });
    return done;
  });
}
