import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { queueMail } from "@/features/notifications/commands.ts";
import { isMember, type Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId, newId } from "@/lib/id.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import type { MembershipRole } from "@/prisma/generated/enums.ts";
import { MEMBER_ROLES } from "../policy.ts";
import { keepsAnOwner, MEMBERSHIP_ROLES } from "../rules/membership.ts";
import type { Reach } from "../schema.ts";
import { lockOwnInstitution } from "./institution-lock.ts";
import { areOwnUnits } from "./own-units.ts";

/**
 * Gives a member another role or other units to work for (none: the whole institution), effective with their next request, and
 * tells them by mail.
 *
 * Refusals: `last-owner`, `same-role` (and the same units), `no-such-unit` (removed meanwhile, or of another institution). NotFound for strangers and for a membership of another institution, Forbidden
 * for members who are not owners.
 */
export async function changeRole(
  viewer: Viewer,
  institutionId: string,
  membershipId: string,
  { role, units }: Reach,
): Promise<Outcome<"last-owner" | "same-role" | "no-such-unit">> {
  if (!isId(membershipId)) throw new NotFound();
  return transaction(async (tx) => {
    const { institution, member } = await lockOwnInstitution(viewer, tx, institutionId, MEMBER_ROLES);
    const membership = await findMembership(tx, institutionId, membershipId);
    if (membership.role === role && isSameReach(membership.units, units)) return refused("same-role");
    if (!(await areOwnUnits(tx, institutionId, units))) return refused("no-such-unit");
    if (!(await leavesAnOwner(tx, institutionId, membershipId, role))) return refused("last-owner");
    await tx.membership.update({
      where: { id: membershipId },
      data: { role, units: { deleteMany: {}, create: units.map((unitId) => ({ unitId })) } },
      select: { id: true },
    });
    await recordAudit(viewer, tx, {
      action: "membership.change-role",
      subjectId: membershipId,
      institutionId,
      details: { userId: membership.userId, from: membership.role, to: role, ...(units.length > 0 && { units }) },
      isSample: institution.isSample,
    });
    if (membership.userId !== member.userId) {
      await tellOfRole(tx, membership, { role, units });
    }
    return done;
  });
}

/**
 * Ends somebody's membership, effective with their next request, and tells them by mail.
 *
 * Refusals: `last-owner`. NotFound for strangers and for a membership of another institution, Forbidden for members
 * who are not owners.
 */
export async function removeMember(
  viewer: Viewer,
  institutionId: string,
  membershipId: string,
): Promise<Outcome<"last-owner">> {
  if (!isId(membershipId)) throw new NotFound();
  return transaction(async (tx) => {
    const { institution, member } = await lockOwnInstitution(viewer, tx, institutionId, MEMBER_ROLES);
    const membership = await findMembership(tx, institutionId, membershipId);
    if (!(await leavesAnOwner(tx, institutionId, membershipId, null))) return refused("last-owner");
    await endMembership(viewer, tx, membership, institution.isSample);
    if (membership.userId !== member.userId) {
      await queueMail(tx, {
        template: "membership-removed",
        recipient: membership.user.email,
        locale: membership.user.locale,
        parameters: { institutionId },
        dedupeKey: `membership:${membershipId}:removed`,
      });
    }
    return done;
  });
}

/**
 * An owner hands the institution over: the other becomes an owner and the one who hands over an editor, both at once, so that there
 * is an owner at every moment. The other is told by mail.
 *
 * Refusals: `same-role` (already an owner, or oneself). NotFound for strangers and for a membership of another institution, Forbidden
 * for members who are not owners.
 */
export async function handOverOwnership(
  viewer: Viewer,
  institutionId: string,
  membershipId: string,
): Promise<Outcome<"same-role">> {
  if (!isId(membershipId)) throw new NotFound();
  return transaction(async (tx) => {
    const { institution, member } = await lockOwnInstitution(viewer, tx, institutionId, MEMBER_ROLES);
    const heir = await findMembership(tx, institutionId, membershipId);
    if (heir.role === "owner") return refused("same-role");
    const own = await tx.membership.findUniqueOrThrow({
      where: { institutionId_userId: { institutionId, userId: member.userId } },
      select: { id: true },
    });
    await tx.membership.update({
      where: { id: heir.id },
      data: { role: "owner", units: { deleteMany: {} } },
      select: { id: true },
    });
    await tx.membership.update({ where: { id: own.id }, data: { role: "editor" }, select: { id: true } });
    await recordAudit(viewer, tx, {
      action: "membership.hand-over",
      subjectId: heir.id,
      institutionId,
      details: { from: member.userId, to: heir.userId, was: heir.role },
      isSample: institution.isSample,
    });
    await tellOfRole(tx, heir, { role: "owner", units: [] });
    return done;
  });
}

/**
 * A member of any role leaves of their own accord.
 *
 * Refusals: `last-owner` (name another owner first). NotFound for strangers.
 */
export async function leaveInstitution(viewer: Viewer, institutionId: string): Promise<Outcome<"last-owner">> {
  if (!isMember(viewer)) throw new NotFound();
  return transaction(async (tx) => {
    const { institution, member } = await lockOwnInstitution(viewer, tx, institutionId, MEMBERSHIP_ROLES, {
      evenLimited: true,
    });
    const own = await tx.membership.findUniqueOrThrow({
      where: { institutionId_userId: { institutionId, userId: member.userId } },
      select: { id: true },
    });
    if (!(await leavesAnOwner(tx, institutionId, own.id, null))) return refused("last-owner");
    await endMembership(viewer, tx, await findMembership(tx, institutionId, own.id), institution.isSample);
    return done;
  });
}

async function findMembership(tx: Transaction, institutionId: string, id: string) {
  const membership = await tx.membership.findFirst({
    where: { id, institutionId },
    select: {
      id: true,
      institutionId: true,
      userId: true,
      role: true,
      units: { select: { unitId: true } },
      user: { select: { email: true, locale: true } },
    },
  });
  if (!membership) throw new NotFound();
  return membership;
}

function isSameReach(before: readonly { unitId: string }[], units: readonly string[]): boolean {
  return before.length === units.length && before.every(({ unitId }) => units.includes(unitId));
}

async function tellOfRole(
  tx: Transaction,
  { id, institutionId, user }: Awaited<ReturnType<typeof findMembership>>,
  { role, units }: Reach,
): Promise<void> {
  await queueMail(tx, {
    template: "membership-role",
    recipient: user.email,
    locale: user.locale,
    parameters: { institutionId, role, units },
    // Somebody may be made the same again on another day.
    dedupeKey: `membership:${id}:role:${newId()}`,
  });
}

/** Asked under the institution's lock: two owners who demote each other at once must not both succeed. */
async function leavesAnOwner(tx: Transaction, institutionId: string, id: string, next: MembershipRole | null) {
  const memberships = await tx.membership.findMany({
    where: { institutionId, OR: [{ role: "owner" }, { id }] },
    select: { id: true, role: true },
  });
  return keepsAnOwner(memberships, id, next);
}

async function endMembership(
  viewer: Viewer,
  tx: Transaction,
  membership: { id: string; institutionId: string; userId: string; role: MembershipRole },
  isSample: boolean,
) {
  await tx.membership.delete({ where: { id: membership.id }, select: { id: true } });
  await recordAudit(viewer, tx, {
    action: "membership.end",
    subjectId: membership.id,
    institutionId: membership.institutionId,
    details: { userId: membership.userId, role: membership.role },
    isSample,
  });
}
