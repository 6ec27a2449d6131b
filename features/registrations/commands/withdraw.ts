import "server-only";
import { ANONYMOUS, type Viewer } from "@/lib/auth/viewer.ts";
import type { Outcome } from "@/lib/outcome.ts";
import { ownsRegistration } from "../policy.ts";
import { type MoveRefusal, move } from "./move.ts";
import { bySender, permissionByToken } from "./permission.ts";

const WITHDRAWAL = { to: "withdrawn", step: "withdraw" } as const;

/**
 * Withdraws the registration that a personal link opens; places that it held go to those waiting. The link is the
 * permission. Refuses `already-settled`; throws NotFound for a link that was not made here or is no longer good, and for
 * delegations, which have none.
 */
export async function withdrawRegistrationByToken(token: string): Promise<Outcome<MoveRefusal>> {
  const { id, permission } = permissionByToken(token);
  return move(ANONYMOUS, id, { ...WITHDRAWAL, permission });
}

/**
 * Withdraws the viewer's own registration: one made with their account or their proved address. Refuses
 * `already-settled`; throws NotFound for anybody else's.
 */
export async function withdrawOwnRegistration(viewer: Viewer, registrationId: string): Promise<Outcome<MoveRefusal>> {
  return move(viewer, registrationId, {
    ...WITHDRAWAL,
    permission: (registration) => (ownsRegistration(viewer, registration) ? "may" : "hidden"),
  });
}

/**
 * Withdraws a delegation whole, from the desk of the institution that sent it. Refuses `already-settled`; throws
 * NotFound to strangers of that institution, Forbidden to members who are neither owner nor registrar.
 */
export async function withdrawDelegation(viewer: Viewer, registrationId: string): Promise<Outcome<MoveRefusal>> {
  return move(viewer, registrationId, { ...WITHDRAWAL, permission: bySender(viewer) });
}
