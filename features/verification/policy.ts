import { roleIn, type Viewer } from "@/lib/auth/viewer.ts";
import type { MembershipRole } from "@/prisma/generated/enums.ts";

/** Who shows evidence, takes it back and appeals: owners. Everybody of the institution may read it. */
export const EVIDENCE_ROLES: readonly MembershipRole[] = ["owner"];

/** Who gives the institution's word for another, or declines to: its owners and those who sign for it. */
export const WORD_ROLES: readonly MembershipRole[] = ["owner", "signatory"];

export function mayGiveWord(viewer: Viewer, institutionId: string): boolean {
  const role = roleIn(viewer, institutionId);
  return role !== undefined && WORD_ROLES.includes(role);
}

export function mayShowEvidence(viewer: Viewer, institutionId: string): boolean {
  const role = roleIn(viewer, institutionId);
  return role !== undefined && EVIDENCE_ROLES.includes(role);
}
