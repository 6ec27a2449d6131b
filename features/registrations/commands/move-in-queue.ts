import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { reaches } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { mayDecideRegistrations } from "../policy.ts";
import { lockPoolsOf } from "./lock-pools.ts";
import { lockQueue, moveInLockedQueue } from "./queue-order.ts";

/**
 * Gives a registration that waits another place in the queue of its listing or session, from 1; those between move by
 * one. The reason is kept in the audit log. Refuses `not-waiting` when it has places or is over meanwhile, and
 * `no-such-place` beyond the end of the queue. Throws NotFound to strangers, Forbidden to members who do not decide.
 */
export async function moveInQueue(
  viewer: Viewer,
  registrationId: string,
  place: number,
  reason: string,
): Promise<Outcome<"not-waiting" | "no-such-place">> {
  return transaction(async (tx): Promise<Outcome<"not-waiting" | "no-such-place">> => {
    const found = await tx.registration.findUnique({
      where: { id: registrationId },
      select: {
        listingId: true,
        sessionId: true,
        listing: { select: { institutionId: true, unitId: true, isSample: true } },
      },
    });
    if (!found || !reaches(viewer, found.listing.institutionId, found.listing.unitId)) throw new NotFound();
    if (!mayDecideRegistrations(viewer, found.listing)) throw new Forbidden();
    await lockPoolsOf(tx, found.listingId);
    const queue = await lockQueue(tx, found.listingId, found.sessionId);
    const from = queue.findIndex(({ id }) => id === registrationId);
    if (from < 0) return refused("not-waiting");
    if (place > queue.length) return refused("no-such-place");
    await moveInLockedQueue(tx, queue, from, place - 1);
    await recordAudit(viewer, tx, {
      action: "registration.move-in-queue",
      subjectId: registrationId,
      institutionId: found.listing.institutionId,
      details: { from: from + 1, to: place, reason },
      isSample: found.listing.isSample,
    });
    return done;
  });
}
