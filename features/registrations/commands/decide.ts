import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Outcome } from "@/lib/outcome.ts";
import { type MoveRefusal, move } from "./move.ts";
import { byDesk } from "./permission.ts";

/**
 * Confirms a pending registration and gives it places. Refuses `full` when the group does not fit (the desk may then
 * put it on the waitlist), `already-settled` and `ended`. Throws NotFound to strangers, Forbidden to other members.
 */
export function confirmRegistration(viewer: Viewer, registrationId: string): Promise<Outcome<MoveRefusal>> {
  return move(viewer, registrationId, {
    to: "confirmed",
    step: "confirm",
    from: "pending",
    permission: byDesk(viewer),
  });
}

/**
 * Puts a pending registration on the waitlist, with the number it got when it came. Refuses `places-free` when the
 * group fits, for then nobody needs to wait, `already-settled` and `ended`. Throws as confirmRegistration.
 */
export function moveToWaitlist(viewer: Viewer, registrationId: string): Promise<Outcome<MoveRefusal>> {
  return move(viewer, registrationId, { to: "waitlisted", step: "waitlist", permission: byDesk(viewer) });
}

/** Declines a pending registration; the person reads the reason. Refuses `already-settled`. Throws as confirmRegistration. */
export function declineRegistration(
  viewer: Viewer,
  registrationId: string,
  reason: string,
): Promise<Outcome<MoveRefusal>> {
  return move(viewer, registrationId, { to: "declined", step: "decline", reason, permission: byDesk(viewer) });
}

/**
 * Withdraws a registration from the desk of the listing; its places go to those waiting, and the person reads the
 * reason. Refuses `already-settled`. Throws as confirmRegistration.
 */
export function withdrawRegistrationAtDesk(
  viewer: Viewer,
  registrationId: string,
  reason: string,
): Promise<Outcome<MoveRefusal>> {
  return move(viewer, registrationId, { to: "withdrawn", step: "withdraw", reason, permission: byDesk(viewer) });
}
