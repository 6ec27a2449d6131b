import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { queueMail } from "@/features/notifications/commands.ts";
import type { Member, Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import type { OfficeRole } from "@/prisma/generated/enums.ts";
import { maySeeStaff } from "../policy.ts";
import { keepsALead } from "../rules.ts";
import { lockOffice } from "./lock-office.ts";

/**
 * Gives somebody of the office another role, effective with their next request.
 *
 * Refusals: `last-lead`, `same-role`. NotFound for everybody but the office and for somebody who is not of it, Forbidden for reviewers.
 */
export async function changeOfficeRole(
  viewer: Viewer,
  userId: string,
  role: OfficeRole,
): Promise<Outcome<"last-lead" | "same-role">> {
  return transaction(async (tx) => {
    const { staff } = await lockStaff(viewer, tx);
    const colleague = colleagueIn(staff, userId);
    if (colleague.role === role) return refused("same-role");
    if (!keepsALead(staff, userId, role)) return refused("last-lead");
    await tx.officeMember.update({ where: { userId }, data: { role }, select: { userId: true } });
    const details = { from: colleague.role, to: role };
    await recordAudit(viewer, tx, { action: "office.change-role", subjectId: userId, details });
    return done;
  });
}

/**
 * Ends somebody's place in the office, effective with their next request, and tells them by mail; a lead may so leave, too.
 *
 * Refusals: `last-lead`. NotFound for everybody but the office and for somebody who is not of it, Forbidden for reviewers.
 */
export async function removeFromOffice(viewer: Viewer, userId: string): Promise<Outcome<"last-lead">> {
  return transaction(async (tx) => {
    const { staff, member } = await lockStaff(viewer, tx);
    const colleague = colleagueIn(staff, userId);
    if (!keepsALead(staff, userId, null)) return refused("last-lead");
    await tx.officeMember.delete({ where: { userId }, select: { userId: true } });
    await recordAudit(viewer, tx, { action: "office.leave", subjectId: userId, details: { role: colleague.role } });
    if (userId !== member.userId) {
      const { email: recipient, locale } = colleague.user;
      const dedupeKey = `office-removed:${userId}:${colleague.createdAt.getTime()}`;
      await queueMail(tx, { template: "office-removed", recipient, locale, parameters: {}, dedupeKey });
    }
    return done;
  });
}

/**
 * Locks the office's staff, so that all who change it take turns, and reads it again under the lock: the lead who asks may have been
 * removed since the page was opened. NotFound for everybody but the office, Forbidden for reviewers.
 */
export async function lockStaff(viewer: Viewer, tx: Transaction) {
  if (!maySeeStaff(viewer)) throw new NotFound();
  const member: Member = viewer;
  await lockOffice(tx);
  const staff = await tx.officeMember.findMany({
    select: { userId: true, role: true, createdAt: true, user: { select: { email: true, locale: true } } },
  });
  const own = staff.find(({ userId }) => userId === member.userId);
  if (!own) throw new NotFound();
  if (own.role !== "lead") throw new Forbidden();
  return { member, staff };
}

type Staff = Awaited<ReturnType<typeof lockStaff>>["staff"];

function colleagueIn(staff: Staff, userId: string): Staff[number] {
  const colleague = isId(userId) ? staff.find((one) => one.userId === userId) : undefined;
  if (!colleague) throw new NotFound();
  return colleague;
}
