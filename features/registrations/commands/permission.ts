import "server-only";
import { readPersonalToken } from "@/lib/auth/personal-link.ts";
import { reaches, roleIn, type Viewer } from "@/lib/auth/viewer.ts";
import { NotFound } from "@/lib/errors.ts";
import { mayDecideRegistrations, mayRegisterDelegation } from "../policy.ts";
import type { Permission } from "./move.ts";

/** The desk of the listing's institution: owners and registrars decide, other members may not, strangers see nothing. */
export const byDesk =
  (viewer: Viewer): Permission =>
  ({ host }) => {
    if (mayDecideRegistrations(viewer, host)) return "may";
    return reaches(viewer, host.institutionId, host.unitId) ? "may-not" : "hidden";
  };

/** The desk of the institution that sent a delegation: owners and registrars may, other members may not. */
export const bySender =
  (viewer: Viewer): Permission =>
  ({ kind, institutionId }) => {
    if (kind !== "delegation" || institutionId === null || roleIn(viewer, institutionId) === undefined) return "hidden";
    return mayRegisterDelegation(viewer, institutionId) ? "may" : "may-not";
  };

/**
 * The registration of a personal link, which is itself the permission. Throws NotFound for a link that was not made
 * here; one that is no longer good opens nothing, nor does any for a delegation, which has none.
 */
export function permissionByToken(token: string): { id: string; permission: Permission } {
  const link = readPersonalToken("registration", token);
  if (!link) throw new NotFound();
  return {
    id: link.id,
    permission: ({ kind, linkVersion }) => (kind === "individual" && linkVersion === link.version ? "may" : "hidden"),
  };
}
