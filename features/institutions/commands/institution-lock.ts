import "server-only";
import { isMember, type Member, type Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import type { InstitutionStatus, MembershipRole } from "@/prisma/generated/enums.ts";

export type LockedInstitution = {
  id: string;
  status: InstitutionStatus;
  sourceLanguage: string;
  revision: number;
  isSample: boolean;
};

/** Reads an institution so that all who change it, its members or its verification take turns. Nothing when there is none. */
export async function lockInstitution(
  viewer: Viewer,
  tx: Transaction,
  id: string,
): Promise<LockedInstitution | undefined> {
  if (!isMember(viewer) || !isId(id)) return undefined;
  const [institution] = await tx.$queryRaw<LockedInstitution[]>`
    SELECT id, status::text AS status, source_language AS "sourceLanguage", revision, is_sample AS "isSample"
      FROM institution WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return institution;
}

/** Whether somebody belongs to an institution, whatever the role, as the database knows it now and not as the request began. */
export async function belongsTo(tx: Transaction, institutionId: string, userId: string): Promise<boolean> {
  const membership = await tx.membership.findUnique({
    where: { institutionId_userId: { institutionId, userId } },
    select: { id: true },
  });
  return membership !== null;
}

/** Locks an institution for the office and says whether the member of the office belongs to it. NotFound for everybody else. */
export async function lockForOffice(
  viewer: Viewer,
  tx: Transaction,
  id: string,
): Promise<{ institution: LockedInstitution; member: Member; isOwn: boolean }> {
  if (!viewer.isOffice || !isMember(viewer)) throw new NotFound();
  const institution = await lockInstitution(viewer, tx, id);
  if (!institution) throw new NotFound();
  return { institution, member: viewer, isOwn: await belongsTo(tx, id, viewer.userId) };
}

/**
 * Locks two institutions of which one is to become part of the other, and all that already are part of the first: their pointers move
 * too. One merging at a time in the whole portal, and the rows in the order of their ids, so that two that cross (A into B, B into A)
 * take turns. The rows are locked against being referred to as well: who is just writing for one of them comes before or after.
 * NotFound for everybody but the office.
 */
export async function lockForMerging(
  viewer: Viewer,
  tx: Transaction,
  fromId: string,
  intoId: string,
): Promise<{ member: Member; isOwn: boolean }> {
  if (!viewer.isOffice || !isMember(viewer)) throw new NotFound();
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('institution.merge'))`;
  await tx.$queryRaw`
    SELECT id FROM institution WHERE id IN (${fromId}::uuid, ${intoId}::uuid) OR successor_id = ${fromId}::uuid
    ORDER BY id FOR UPDATE`;
  const isOwn = (await belongsTo(tx, fromId, viewer.userId)) || (await belongsTo(tx, intoId, viewer.userId));
  return { member: viewer, isOwn };
}

/**
 * Locks an institution for one of its own people who works for all of it. The role is read again under the lock, because an owner
 * may have been removed since the page was opened. Throws NotFound for strangers, Forbidden for members without the role and, but
 * for `evenLimited`, for those who are limited to units.
 */
export async function lockOwnInstitution(
  viewer: Viewer,
  tx: Transaction,
  id: string,
  roles: readonly MembershipRole[],
  { evenLimited = false }: { evenLimited?: boolean } = {},
): Promise<{ institution: LockedInstitution; member: Member; role: MembershipRole }> {
  const institution = await lockInstitution(viewer, tx, id);
  if (!institution || !isMember(viewer)) throw new NotFound();
  const membership = await tx.membership.findUnique({
    where: { institutionId_userId: { institutionId: id, userId: viewer.userId } },
    select: { role: true, _count: { select: { units: true } } },
  });
  if (!membership) throw new NotFound();
  if (!roles.includes(membership.role)) throw new Forbidden();
  if (membership._count.units > 0 && !evenLimited) throw new Forbidden();
  return { institution, member: viewer, role: membership.role };
}
