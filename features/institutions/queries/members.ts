import "server-only";
import { readPersonalToken } from "@/lib/auth/personal-link.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { MembershipRole } from "@/prisma/generated/enums.ts";
import { mayKeepMembers, maySeeDesk } from "../policy.ts";
import { type InvitationState, invitationState, MEMBERSHIP_ROLES } from "../rules/membership.ts";
import { nameFor } from "../rules/names.ts";

export type InstitutionMember = {
  id: string;
  userId: string;
  name: string;
  /** Shown to owners, who invite by it; empty for others. */
  email: string;
  role: MembershipRole;
  /** Units beyond which the role does not reach; none: all of the institution. */
  units: string[];
  since: Date;
};

/** Members of an institution, owners first. Throws NotFound when the viewer does not belong to it. */
export async function listMembers(viewer: Viewer, institutionId: string): Promise<InstitutionMember[]> {
  if (!maySeeDesk(viewer, institutionId)) throw new NotFound();
  const rows = await database().membership.findMany({
    where: { institutionId },
    select: {
      id: true,
      userId: true,
      role: true,
      createdAt: true,
      units: { select: { unitId: true } },
      user: { select: { name: true, email: true } },
    },
    orderBy: { createdAt: "asc" },
  });
  const seesAddresses = mayKeepMembers(viewer, institutionId);
  return rows
    .map(({ id, userId, role, createdAt, units, user }) => ({
      id,
      userId,
      role,
      units: units.map(({ unitId }) => unitId),
      since: createdAt,
      name: user.name,
      email: seesAddresses || userId === viewer.userId ? user.email : "",
    }))
    .sort((left, right) => MEMBERSHIP_ROLES.indexOf(left.role) - MEMBERSHIP_ROLES.indexOf(right.role));
}

export type PendingInvitation = { id: string; email: string; role: MembershipRole; expiresAt: Date; expired: boolean };

/** Invitations neither taken up nor withdrawn, newest first; only for owners, others get an empty list. */
export async function listInvitations(viewer: Viewer, institutionId: string): Promise<PendingInvitation[]> {
  if (!mayKeepMembers(viewer, institutionId)) return [];
  const rows = await database().invitation.findMany({
    where: { institutionId, acceptedAt: null, revokedAt: null },
    select: { id: true, email: true, role: true, expiresAt: true },
    orderBy: { createdAt: "desc" },
    take: 200,
  });
  const now = new Date();
  return rows.map((row) => ({ ...row, expired: row.expiresAt <= now }));
}

export type InvitationOffer = {
  id: string;
  institution: { slug: string; name: string; nameLanguage: string };
  email: string;
  role: MembershipRole;
  expiresAt: Date;
  state: InvitationState;
};

/** The invitation a personal link leads to, with the institution's name for `locale`. Throws NotFound for a link not made here. */
export async function getInvitationByToken(token: string, locale: string): Promise<InvitationOffer> {
  const link = readPersonalToken("invitation", token);
  const invitation =
    link &&
    (await database().invitation.findUnique({
      where: { id: link.id },
      select: {
        id: true,
        email: true,
        role: true,
        expiresAt: true,
        acceptedAt: true,
        revokedAt: true,
        institution: {
          select: { slug: true, sourceLanguage: true, names: { select: { language: true, name: true } } },
        },
      },
    }));
  if (!invitation) throw new NotFound();
  const { institution } = invitation;
  const name = nameFor(institution.names, institution.sourceLanguage, locale);
  return {
    id: invitation.id,
    email: invitation.email,
    role: invitation.role,
    expiresAt: invitation.expiresAt,
    state: invitationState(invitation, new Date()),
    institution: {
      slug: institution.slug,
      name: name?.name ?? institution.slug,
      nameLanguage: name?.language ?? institution.sourceLanguage,
    },
  };
}
