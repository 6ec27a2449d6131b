import "server-only";
import { ANONYMOUS, type Viewer } from "@/lib/auth/viewer.ts";
import type { Outcome } from "@/lib/outcome.ts";
import { type MoveRefusal, move } from "./move.ts";
import { bySender, permissionByToken } from "./permission.ts";

const ACCEPTANCE = { to: "confirmed", step: "accept", from: "offered" } as const;

/**
 * Takes the places that are offered to whoever has this personal link. Refuses `already-settled` when the offer is
 * over or was taken before, `ended` when the listing is; throws NotFound for a link that was not made here or is no
 * longer good, and for delegations, which have none.
 */
export async function acceptOfferByToken(token: string): Promise<Outcome<MoveRefusal>> {
  const { id, permission } = permissionByToken(token);
  return move(ANONYMOUS, id, { ...ACCEPTANCE, permission });
}

/**
 * Takes the places that are offered to a delegation, from the desk of the institution that sends it. Refuses as
 * acceptOfferByToken; throws NotFound to strangers of that institution, Forbidden to members who do not register.
 */
export async function acceptDelegationOffer(viewer: Viewer, registrationId: string): Promise<Outcome<MoveRefusal>> {
  return move(viewer, registrationId, { ...ACCEPTANCE, permission: bySender(viewer) });
}
