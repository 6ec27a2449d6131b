import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { lockDelegation } from "./lock-delegation.ts";

/**
 * Makes the viewer who looks after a delegation, in place of whoever registered it or took it over before: its letters go to them, in
 * `locale`, and its people read their name. Who did so until now may have left the institution, or want to be forgotten. Once more by
 * the same person changes nothing. Refuses `over` when it no longer stands or what it is for is over; throws NotFound to strangers of
 * the institution, Forbidden to members who do not register.
 */
export async function takeOverDelegation(
  viewer: Viewer,
  registrationId: string,
  locale: string,
): Promise<Outcome<"over">> {
  return transaction(async (tx): Promise<Outcome<"over">> => {
    const { mayChange, listing } = await lockDelegation(tx, viewer, registrationId);
    if (!mayChange) return refused("over");
    const { count } = await tx.registration.updateMany({
      where: { id: registrationId, contactEmail: { not: viewer.email } },
      data: { contactName: viewer.name || viewer.email, contactEmail: viewer.email, userId: viewer.userId, locale },
    });
    if (count === 0) return done;
    await recordAudit(viewer, tx, {
      action: "registration.take-over",
      subjectId: registrationId,
      institutionId: listing.institutionId,
      isSample: listing.isSample,
    });
    return done;
  });
}
