import type { MembershipRole } from "@/prisma/generated/enums.ts";

/** Roles from the most to the least, as they are offered and listed. */
export const MEMBERSHIP_ROLES = [
  "owner",
  "editor",
  "registrar",
  "signatory",
  "viewer",
] as const satisfies readonly MembershipRole[];

/** Owners and signatories speak for the whole institution; the others may be limited to units of it. */
export function mayBeLimited(role: MembershipRole): boolean {
  return role !== "owner" && role !== "signatory";
}

/** An invitation that nobody took up in this time must be sent again. */
const INVITATION_DAYS = 7;

/** The instant an invitation sent at `now` ends. */
export function invitationExpiry(now: Date): Date {
  return new Date(now.getTime() + INVITATION_DAYS * 24 * 60 * 60 * 1000);
}

export type InvitationSpan = { expiresAt: Date; acceptedAt: Date | null; revokedAt: Date | null };
export type InvitationState = "open" | "accepted" | "revoked" | "expired";

/** What an invitation is at `now`. One that was accepted stays so, whatever happened after. */
export function invitationState(invitation: InvitationSpan, now: Date): InvitationState {
  if (invitation.acceptedAt) return "accepted";
  if (invitation.revokedAt) return "revoked";
  return invitation.expiresAt > now ? "open" : "expired";
}

type RoleHeld = { id: string; role: MembershipRole };

/**
 * Says whether an institution still has an owner when membership `id` gets `next` (null: leaves). An institution
 * without an owner could never invite anybody again.
 */
export function keepsAnOwner(memberships: readonly RoleHeld[], id: string, next: MembershipRole | null): boolean {
  return memberships.some((membership) => (membership.id === id ? next === "owner" : membership.role === "owner"));
}
