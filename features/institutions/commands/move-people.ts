import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { higherRole } from "../rules/merging.ts";

export type MergingPair = { from: { id: string }; into: { id: string; isSample: boolean }; reason: string };

/**
 * Who belonged to an institution belongs to its successor with the same role; whoever belonged to both keeps the higher one and the
 * units it was limited to, with two of one role those of both. For `mergeInstitution` only, under its locks. Answers how many memberships there were.
 */
export async function moveMemberships(viewer: Viewer, tx: Transaction, { from, into }: MergingPair): Promise<number> {
  const leaving = await membershipsOf(tx, from.id);
  const staying = await membershipsOf(tx, into.id);
  for (const membership of leaving) {
    const { id, userId, role, units } = membership;
    const other = staying.find((one) => one.userId === userId);
    const about = { institutionId: into.id, isSample: into.isSample };
    if (!other) {
      await tx.membership.update({ where: { id }, data: { institutionId: into.id }, select: { id: true } });
      const details = { userId, role, from: from.id };
      await recordAudit(viewer, tx, { action: "membership.move", subjectId: id, ...about, details });
      continue;
    }
    await tx.membership.delete({ where: { id }, select: { id: true } });
    const ended = { userId, role, into: other.id };
    await recordAudit(viewer, tx, { action: "membership.end", subjectId: id, ...about, details: ended });
    const higher = higherRole(role, other.role);
    if (higher === other.role && role !== other.role) continue;
    const reach = role === other.role ? widerReach(units, other.units) : units;
    await tx.membership.update({
      where: { id: other.id },
      data: { role: higher, units: { deleteMany: {}, create: reach } },
      select: { id: true },
    });
    if (higher === other.role) continue;
    const details = { userId, from: other.role, to: higher };
    await recordAudit(viewer, tx, { action: "membership.change-role", subjectId: other.id, ...about, details });
  }
  return leaving.length;
}

/**
 * Open invitations move: the invited are colleagues who would belong to the successor had they answered a day earlier, the link in their
 * mail stays good, and the owners of both, who are told of the merging, see them at the desk and can take them back. One to an address
 * that the successor has invited itself, or to one of its members, is revoked, because two would offer two roles; why stands in the audit
 * log. What was accepted, revoked or has lapsed stays where it was. For `mergeInstitution` only, under its locks. Answers how many there were.
 */
export async function moveInvitations(
  viewer: Viewer,
  tx: Transaction,
  { from, into, reason }: MergingPair,
): Promise<number> {
  await tx.$queryRaw`
    SELECT id FROM invitation WHERE institution_id = ${from.id}::uuid AND accepted_at IS NULL AND revoked_at IS NULL
    ORDER BY id FOR UPDATE`;
  const now = new Date();
  const open = { acceptedAt: null, revokedAt: null, expiresAt: { gt: now } };
  const leaving = await tx.invitation.findMany({
    where: { institutionId: from.id, ...open },
    select: { id: true, email: true },
    orderBy: { id: "asc" },
  });
  const emails = leaving.map(({ email }) => email);
  const invited = await tx.invitation.findMany({
    where: { institutionId: into.id, email: { in: emails }, ...open },
    select: { email: true },
  });
  const members = await tx.user.findMany({
    where: { email: { in: emails }, memberships: { some: { institutionId: into.id } } },
    select: { email: true },
  });
  const taken = new Set([...invited, ...members].map(({ email }) => email));
  for (const { id, email } of leaving) {
    const isDouble = taken.has(email);
    await tx.invitation.update({
      where: { id },
      data: isDouble ? { revokedAt: now } : { institutionId: into.id },
      select: { id: true },
    });
    await recordAudit(viewer, tx, {
      action: isDouble ? "invitation.revoke" : "invitation.move",
      subjectId: id,
      institutionId: into.id,
      details: { from: from.id, reason },
      isSample: into.isSample,
    });
  }
  return leaving.length;
}

type Limit = { unitId: string }[];

/** Of two limits both; none where one of them is none. */
function widerReach(one: Limit, other: Limit): Limit {
  if (one.length === 0 || other.length === 0) return [];
  return [...one, ...other];
}

function membershipsOf(tx: Transaction, institutionId: string) {
  return tx.membership.findMany({
    where: { institutionId },
    select: { id: true, userId: true, role: true, units: { select: { unitId: true } } },
    orderBy: { id: "asc" },
  });
}
