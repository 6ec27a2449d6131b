import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { OfficeRole } from "@/prisma/generated/enums.ts";
import { mayKeepStaff, maySeeStaff } from "../policy.ts";
import { OFFICE_ROLES } from "../rules.ts";

export type OfficeColleague = { userId: string; name: string; email: string; role: OfficeRole; since: Date };

/** Who is of the office, leads first. NotFound for everybody else. */
export async function listOfficeStaff(viewer: Viewer): Promise<OfficeColleague[]> {
  if (!maySeeStaff(viewer)) throw new NotFound();
  const rows = await database().officeMember.findMany({
    select: { userId: true, role: true, createdAt: true, user: { select: { name: true, email: true } } },
    orderBy: { createdAt: "asc" },
  });
  return rows
    .map(({ userId, role, createdAt, user }) => ({ userId, role, since: createdAt, ...user }))
    .sort((left, right) => OFFICE_ROLES.indexOf(left.role) - OFFICE_ROLES.indexOf(right.role));
}

export type OfficeInvitationLine = { id: string; email: string; role: OfficeRole; expiresAt: Date; expired: boolean };

/** Invitations into the office neither taken up nor taken back, newest first; for its leads, others get an empty list. */
export async function listOfficeInvitations(viewer: Viewer): Promise<OfficeInvitationLine[]> {
  if (!mayKeepStaff(viewer)) return [];
  const rows = await database().officeInvitation.findMany({
    where: { email: { not: null }, usedAt: null, revokedAt: null },
    select: { id: true, email: true, role: true, expiresAt: true },
    orderBy: { createdAt: "desc" },
    take: 100,
  });
  const now = new Date();
  return rows.map(({ email, ...row }) => ({ ...row, email: email ?? "", expired: row.expiresAt <= now }));
}
