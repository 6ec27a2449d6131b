import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import type { RegistrationKind, RegistrationStatus } from "@/prisma/generated/enums.ts";
import type { Hosted } from "../policy.ts";
import { canMove, fits, holdsPlaces } from "../rules/places.ts";
import { announceMoves, type RegistrationStep } from "./announce-moves.ts";
import { type LockedRegistration, lockRegistration } from "./lock-registration.ts";
import { promoteWaiting } from "./promote-waiting.ts";

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

/** Whether somebody may move a registration; `hidden` when it must look as if there were none. */
export type Permission = (registration: MovedRegistration) => "may" | "may-not" | "hidden";

type Move = {
  to: Exclude<RegistrationStatus, "pending" | "offered">;
  step: RegistrationStep;
  /** Only from this status; without it from each that the table of moves allows. */
  from?: RegistrationStatus;
  /** What the person is told as reason; empty when none is needed. */
  reason?: string;
  permission: Permission;
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

    const before = await lockRegistration(tx, registrationId);
    if (!before) throw new NotFound();
    if (!canMove(before.status, order.to) || (order.from ?? before.status) !== before.status) {
      return refused("already-settled");
    }
    const placed = choosePool(order.to, before);
    if (typeof placed === "string") return refused(placed);
    const { status, people } = before;
    await tx.registration.update({
      where: { id: registrationId },
      data: {
        status: order.to,
        statusAt: new Date(),
        statusReason: order.reason ?? "",
        offerExpiresAt: null,
        poolId: placed.id,
      },
      select: { id: true },
    });
    const change = (holdsPlaces(order.to) ? people : 0) - (holdsPlaces(status) ? people : 0);
    if (change !== 0) {
      await tx.pool.update({ where: { id: placed.id }, data: { taken: { increment: change } }, select: { id: true } });
    }
    await announceMoves(tx, viewer, [registrationId], order.step);
    if (change < 0) await promoteWaiting(tx, placed.id, viewer);
    return done;
  });
}

/** The pool whose count changes with a move, or why it is refused. Nobody loses the pool that they hold places of. */
function choosePool(
  to: Move["to"],
  { status, people, poolId, otherPoolIds, pools }: LockedRegistration,
): { id: string } | MoveRefusal {
  const own = pools.get(poolId);
  if (!own) throw new NotFound();
  if (to !== "confirmed" && to !== "waitlisted") return own;
  if (!own.isOpen) return "ended";
  if (holdsPlaces(status)) return own;
  // Who waits gets places in the order of the queue and not by hand.
  if (status === "waitlisted") return "already-settled";
  const roomy = [poolId, ...otherPoolIds].flatMap((id) => pools.get(id) ?? []).find((pool) => fits(people, pool));
  if (to === "confirmed") return roomy ?? "full";
  return roomy ? "places-free" : own;
}
