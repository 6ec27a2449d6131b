import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { holdsPlaces, isActive } from "../rules/places.ts";
import { announceMoves } from "./announce-moves.ts";
import { lockRegistration } from "./lock-registration.ts";
import { promoteWaiting } from "./promote-waiting.ts";
import { closeRanks } from "./split-registration.ts";

/**
 * Gives back the places that a delegation held without names until `now`; they go to those waiting. A delegation of
 * which nobody was named ends with it. Answers whether anything was given back: not when the last name came in time.
 */
export async function releaseUnnamed(viewer: Viewer, registrationId: string, now: Date): Promise<boolean> {
  return transaction(async (tx) => {
    const held = await lockRegistration(tx, registrationId);
    if (!held?.holdExpiresAt || held.holdExpiresAt > now || !isActive(held.status)) return false;
    const unnamed = await tx.attendee.count({ where: { registrationId, name: "" } });
    if (unnamed === 0) {
      await tx.registration.update({
        where: { id: registrationId },
        data: { holdExpiresAt: null },
        select: { id: true },
      });
      return false;
    }
    const people = held.people - unnamed;
    await tx.registration.update({
      where: { id: registrationId },
      data:
        people > 0
          ? { people, holdExpiresAt: null }
          : { status: "expired", statusAt: now, holdExpiresAt: null, offerExpiresAt: null },
      select: { id: true },
    });
    if (people > 0) {
      await tx.attendee.deleteMany({ where: { registrationId, name: "" } });
      await closeRanks(tx, registrationId);
    }
    if (holdsPlaces(held.status)) {
      await tx.pool.update({
        where: { id: held.poolId },
        data: { taken: { decrement: unnamed } },
        select: { id: true },
      });
    }
    await announceMoves(tx, viewer, [registrationId], people > 0 ? "release" : "expire");
    await promoteWaiting(tx, held.poolId, viewer);
    return true;
  });
}
