import { limitIn, reaches, roleIn, type Viewer } from "@/lib/auth/viewer.ts";
import type { MembershipRole } from "@/prisma/generated/enums.ts";
import { PARTNERSHIP_MOVES, type PartnershipVerb } from "./rules/moves.ts";

/** What can be done about a partnership: its moves, inviting, and letting a co-host edit or no longer. */
export type PartnershipAction = PartnershipVerb | "invite" | "grant";

/**
 * Who does what. The host's editors work with whom they post; that an institution takes part, or no longer does, is its word, and that
 * is given by its owners and by those who sign for it.
 */
export const PARTNERSHIP_ROLES: Record<PartnershipAction, readonly MembershipRole[]> = {
  invite: ["owner", "editor"],
  grant: ["owner", "editor"],
  withdraw: ["owner", "editor"],
  end: ["owner", "editor"],
  confirm: ["owner", "signatory"],
  decline: ["owner", "signatory"],
  leave: ["owner", "signatory"],
};

type Between = { institutionId: string; listing: { institutionId: string; unitId: string | null } };

/** Whether the viewer may do this about a partnership (or, inviting, about one that is to be), whatever its state. */
export function mayDo(viewer: Viewer, action: PartnershipAction, { institutionId, listing }: Between): boolean {
  if (sideOf(action) === "host") {
    return has(viewer, action, listing.institutionId) && reaches(viewer, listing.institutionId, listing.unitId);
  }
  return has(viewer, action, institutionId) && limitIn(viewer, institutionId).length === 0;
}

/** Whether the viewer answers invitations to an institution. */
export function mayAnswer(viewer: Viewer, institutionId: string): boolean {
  return has(viewer, "confirm", institutionId) && limitIn(viewer, institutionId).length === 0;
}

export function sideOf(action: PartnershipAction): "host" | "partner" {
  return action === "invite" || action === "grant" ? "host" : PARTNERSHIP_MOVES[action].by;
}

function has(viewer: Viewer, action: PartnershipAction, institutionId: string): boolean {
  const role = roleIn(viewer, institutionId);
  return role !== undefined && PARTNERSHIP_ROLES[action].includes(role);
}
