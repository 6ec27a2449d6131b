import "server-only";
import { readPersonalToken } from "@/lib/auth/personal-link.ts";
import { ANONYMOUS, roleIn, type Viewer } from "@/lib/auth/viewer.ts";
import { NotFound } from "@/lib/errors.ts";
import type { Outcome } from "@/lib/outcome.ts";
import { mayRegisterDelegation } from "../policy.ts";
import { type MovedRegistration, type MoveRefusal, move } from "./move.ts";

const ACCEPTANCE = { to: "confirmed", step: "accept", from: "offered" } as const;

/**
 * Takes the places that are offered to whoever has this personal link. Refuses `already-settled` when the offer is
 * over or was taken before, `ended` when the listing is; throws NotFound for a link that was not made here or is no
 * longer good, and for delegations, which have none.
 */
export async function acceptOfferByToken(token: string): Promise<Outcome<MoveRefusal>> {
  const link = readPersonalToken("registration", token);
  if (!link) throw new NotFound();
  return move(ANONYMOUS, link.id, {
    ...ACCEPTANCE,
    permission: ({ kind, linkVersion }) => (kind === "individual" && linkVersion === link.version ? "may" : "hidden"),
  });
}

/**
 * Takes the places that are offered to a delegation, from the desk of the institution that sends it. Refuses as
 * acceptOfferByToken; throws NotFound to strangers of that institution, Forbidden to members who do not register.
 */
export async function acceptDelegationOffer(viewer: Viewer, registrationId: string): Promise<Outcome<MoveRefusal>> {
  return move(viewer, registrationId, { ...ACCEPTANCE, permission: bySender(viewer) });
}

/** The desk of the institution that sent a delegation: owners and registrars may, other members may not. */
export const bySender =
  (viewer: Viewer) =>
  ({ kind, institutionId }: MovedRegistration): "may" | "may-not" | "hidden" => {
    if (kind !== "delegation" || institutionId === null || roleIn(viewer, institutionId) === undefined) return "hidden";
    return mayRegisterDelegation(viewer, institutionId) ? "may" : "may-not";
  };
