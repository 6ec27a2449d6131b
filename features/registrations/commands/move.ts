import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import type { RegistrationKind, RegistrationStatus } from "@/prisma/generated/enums.ts";
import type { Hosted } from "../policy.ts";
import { canMove, fits, holdsPlaces } from "../rules/places.ts";
import { announceMoves, type RegistrationStep } from "./announce-moves.ts";
import { lockPool, promoteWaiting } from "./promote-waiting.ts";

/**
 * `already-settled`: somebody else was quicker, or the status is final. `full`: the group does not fit.
 * `places-free`: it would fit, so there is nothing to wait for. `ended`: the listing is over or taken down.
 */
export type MoveRefusal = "already-settled" | "full" | "places-free" | "ended";

/** What a policy needs to know of a registration. */
export type MovedRegistration = {
  kind: RegistrationKind;
  userId: string | null;
  contactEmail: string;
  linkVersion: number;
  /** The institution that registered its people, of a delegation. */
  institutionId: string | null;
  /** Whose listing it is. */
  host: Hosted;
};

type Move = {
  to: Exclude<RegistrationStatus, "pending">;
  step: RegistrationStep;
  /** What the person is told as reason; empty when none is needed. */
  reason?: string;
  /** Whether the viewer may; `hidden` when it must look as if there were none. */
  permission: (registration: MovedRegistration) => "may" | "may-not" | "hidden";
};

/**
 * The gate through which a single registration changes its status. (Those waiting move up together, in promoteWaiting.)
 * The pool's row is locked first, then the registration's; what decides is read after that. Counter, audit entry,
 * letters and the promotion of those waiting are in the same transaction.
 */
export async function move(viewer: Viewer, registrationId: string, order: Move): Promise<Outcome<MoveRefusal>> {
  return transaction(async (tx) => {
    const found = await tx.registration.findUnique({
      where: { id: registrationId },
      select: {
        poolId: true,
        kind: true,
        userId: true,
        contactEmail: true,
        linkVersion: true,
        institutionId: true,
        listing: { select: { institutionId: true, unitId: true } },
      },
    });
    const permission = found ? order.permission({ ...found, host: found.listing }) : "hidden";
    if (!found || permission === "hidden") throw new NotFound();
    if (permission === "may-not") throw new Forbidden();

    const pool = await lockPool(tx, found.poolId);
    const { status, people } = await lockRegistration(tx, registrationId);
    if (!canMove(status, order.to)) return refused("already-settled");
    if (order.to === "confirmed" || order.to === "waitlisted") {
      if (!pool.isOpen) return refused("ended");
      // Who waits gets places in the order of the queue and not by hand.
      if (status === "waitlisted") return refused("already-settled");
      if (fits(people, pool) !== (order.to === "confirmed")) {
        return refused(order.to === "confirmed" ? "full" : "places-free");
      }
    }
    await tx.registration.update({
      where: { id: registrationId },
      data: { status: order.to, statusAt: new Date(), statusReason: order.reason ?? "" },
      select: { id: true },
    });
    const change = (holdsPlaces(order.to) ? people : 0) - (holdsPlaces(status) ? people : 0);
    if (change !== 0) {
      await tx.pool.update({
        where: { id: found.poolId },
        data: { taken: { increment: change } },
        select: { id: true },
      });
    }
    await announceMoves(tx, viewer, [registrationId], order.step);
    if (change < 0) await promoteWaiting(tx, found.poolId, viewer);
    return done;
  });
}

async function lockRegistration(tx: Transaction, id: string): Promise<{ status: RegistrationStatus; people: number }> {
  const [locked] = await tx.$queryRaw<{ status: RegistrationStatus; people: number }[]>`
    SELECT status, people FROM registration WHERE id = ${id}::uuid FOR UPDATE`;
  if (!locked) throw new NotFound();
  return locked;
}
