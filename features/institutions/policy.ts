import { isMember, limitIn, roleIn, type Viewer } from "@/lib/auth/viewer.ts";
import type { MembershipRole } from "@/prisma/generated/enums.ts";

/** Who invites, changes roles and removes: owners. */
export const MEMBER_ROLES: readonly MembershipRole[] = ["owner"];

/** Who keeps names, texts, city and web address, and the units: owners and editors of the whole institution. */
export const PROFILE_ROLES: readonly MembershipRole[] = ["owner", "editor"];

/** Who appeals against what the office has judged: owners. Everybody of the institution may read it. */
export const APPEAL_ROLES: readonly MembershipRole[] = ["owner"];

/** Appealing against a suspension or the withdrawal of a verification. */
export function mayAppeal(viewer: Viewer, institutionId: string): boolean {
  const role = roleIn(viewer, institutionId);
  return role !== undefined && APPEAL_ROLES.includes(role);
}

/** The desk is open to everybody who belongs to the institution, whatever the role. */
export function maySeeDesk(viewer: Viewer, institutionId: string): boolean {
  return roleIn(viewer, institutionId) !== undefined;
}

/** Inviting, changing roles, removing. */
export function mayKeepMembers(viewer: Viewer, institutionId: string): boolean {
  const role = roleIn(viewer, institutionId);
  return role !== undefined && MEMBER_ROLES.includes(role);
}

/** Names, texts, city and web address of an institution, and what it says itself in letters: all speaks for the whole of it. */
export function mayEditProfile(viewer: Viewer, institutionId: string): boolean {
  const role = roleIn(viewer, institutionId);
  return role !== undefined && PROFILE_ROLES.includes(role) && limitIn(viewer, institutionId).length === 0;
}

/** The office decides applications, but nobody their own. */
export function mayDecideApplication(viewer: Viewer, application: { applicantId: string }): boolean {
  return viewer.isOffice && isMember(viewer) && application.applicantId !== viewer.userId;
}

/** The office verifies and suspends institutions, but nobody one they belong to. */
export function mayJudgeInstitution(viewer: Viewer, institutionId: string): boolean {
  return viewer.isOffice && roleIn(viewer, institutionId) === undefined;
}
