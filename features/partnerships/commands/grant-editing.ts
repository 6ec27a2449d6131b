import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { isOpen } from "../rules/moves.ts";
import { lockPartnership } from "./partnership-lock.ts";

/**
 * The host lets a co-host edit the listing, or no longer: it counts from the next save, whatever is open in a tab. Doing it twice is
 * doing it once. Refuses `settled` when the partnership no longer stands, `not-co-host`. NotFound for strangers, Forbidden for members
 * without the role.
 */
export async function grantEditing(
  viewer: Viewer,
  id: string,
  mayEdit: boolean,
): Promise<Outcome<"settled" | "not-co-host">> {
  return transaction(async (tx) => {
    const partnership = await lockPartnership(viewer, tx, id, "grant");
    if (!isOpen(partnership.state)) return refused("settled");
    if (partnership.role !== "co_host") return refused("not-co-host");
    if (partnership.mayEdit === mayEdit) return done;
    await tx.partnership.update({ where: { id }, data: { mayEdit }, select: { id: true } });
    const { listing, institutionId } = partnership;
    await recordAudit(viewer, tx, {
      action: mayEdit ? "partnership.grant-editing" : "partnership.revoke-editing",
      subjectId: id,
      institutionId: listing.institutionId,
      details: { code: listing.code, partner: institutionId },
      isSample: listing.isSample,
    });
    return done;
  });
}
