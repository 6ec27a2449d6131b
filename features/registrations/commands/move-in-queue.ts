import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { reaches } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { mayDecideRegistrations } from "../policy.ts";
import { lockPoolsOf } from "./lock-pools.ts";

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
    const moved = [...queue];
    moved.splice(place - 1, 0, ...moved.splice(from, 1));
    // The same numbers in another order: nobody else's place at the desk changes.
    const changed = moved.flatMap(({ id }, index) => {
      const number = queue[index]?.number;
      return number === undefined || queue[index]?.id === id ? [] : [{ id, number }];
    });
    await tx.$executeRaw`
      UPDATE registration SET queue_number = given.number
      FROM unnest(${changed.map(({ id }) => id)}::uuid[], ${changed.map(({ number }) => number)}::bigint[]) AS given (id, number)
      WHERE registration.id = given.id`;
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

function lockQueue(tx: Transaction, listingId: string, sessionId: string | null) {
  return tx.$queryRaw<{ id: string; number: bigint }[]>`
    SELECT id, queue_number AS number FROM registration
    WHERE listing_id = ${listingId}::uuid AND session_id IS NOT DISTINCT FROM ${sessionId}::uuid AND status = 'waitlisted'
    ORDER BY queue_number FOR UPDATE`;
}
