import { roleIn, type Viewer } from "@/lib/auth/viewer.ts";
import type { MembershipRole } from "@/prisma/generated/enums.ts";

/** Who shows evidence, takes it back and appeals: owners. Everybody of the institution may read it. */
export const EVIDENCE_ROLES: readonly MembershipRole[] = ["owner"];

export function mayShowEvidence(viewer: Viewer, institutionId: string): boolean {
  const role = roleIn(viewer, institutionId);
  return role !== undefined && EVIDENCE_ROLES.includes(role);
}
