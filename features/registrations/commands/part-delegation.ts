import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { lockDelegation } from "./lock-delegation.ts";
import { endHoldWhenNamed } from "./name-people.ts";
import { promoteWaitingOf } from "./promote-waiting.ts";
import { placeBehind } from "./queue-order.ts";
import { partRegistration } from "./split-registration.ts";

/** `nobody`, `everybody`: of those chosen no two delegations can be made. The others as for PeopleRefusal. */
export type PartRefusal = "over" | "changed" | "nobody" | "everybody";

/**
 * Makes a delegation of their own of some people of a delegation, or of some of its places without names. It stands as
 * the one they come from: places, offer, hold and tickets stay as they are, and who waits stands right behind it in the
 * queue; smaller groups that fit now move up. Answers the new delegation. Refuses as PartRefusal says: a second click
 * finds the people gone, `changed`. Throws NotFound to strangers of the institution, Forbidden to members who do not
 * register.
 */
export async function partDelegation(
  viewer: Viewer,
  registrationId: string,
  attendeeIds: readonly string[],
): Promise<Outcome<PartRefusal, string>> {
  return transaction(async (tx): Promise<Outcome<PartRefusal, string>> => {
    const delegation = await lockDelegation(tx, viewer, registrationId);
    if (!delegation.mayChange) return refused("over");
    const chosen = new Set(attendeeIds);
    const leaving = await tx.attendee.count({ where: { registrationId, id: { in: [...chosen] } } });
    if (chosen.size === 0) return refused("nobody");
    if (leaving < chosen.size) return refused("changed");
    if (leaving >= delegation.people) return refused("everybody");
    const rest = await partRegistration(tx, registrationId, [...chosen]);
    for (const id of [registrationId, rest]) await endHoldWhenNamed(tx, id);
    const { id: listingId, institutionId, isSample } = delegation.listing;
    for (const [subjectId, other] of [
      [registrationId, { into: rest }],
      [rest, { from: registrationId }],
    ] as const) {
      const details = { people: leaving, ...other };
      await recordAudit(viewer, tx, { action: "registration.part", subjectId, institutionId, details, isSample });
    }
    if (delegation.status === "waitlisted") {
      await placeBehind(tx, { listingId, sessionId: delegation.sessionId }, rest, registrationId);
      await promoteWaitingOf(tx, registrationId, viewer);
    }
    return succeeded(rest);
  });
}
