import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { invitationExpiry } from "@/features/institutions/rules/membership.ts";
import { queueMail } from "@/features/notifications/commands.ts";
import { personalToken } from "@/lib/auth/personal-link.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { isId, newId } from "@/lib/id.ts";
import { done, type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { digest } from "@/lib/secret.ts";
import type { StaffInvitation } from "../schema.ts";
import { lockStaff } from "./staff.ts";

/**
 * Invites somebody into the office by mail, for seven days; the link is bound to the address. It is written in their own language when
 * they have an account, else in `locale`, the language of whoever invites.
 *
 * Refusals: `already-of-office`, `already-invited` (one to this address is still open; take it back first). NotFound for everybody but
 * the office, Forbidden for reviewers.
 */
export async function inviteIntoOffice(
  viewer: Viewer,
  { email, role }: StaffInvitation,
  locale: Locale,
): Promise<Outcome<"already-of-office" | "already-invited", { id: string }>> {
  return transaction(async (tx) => {
    const { member, staff } = await lockStaff(viewer, tx);
    if (staff.some(({ user }) => user.email === email)) return refused("already-of-office");
    const now = new Date();
    const open = { email, usedAt: null, revokedAt: null };
    if ((await tx.officeInvitation.count({ where: { ...open, expiresAt: { gt: now } } })) > 0)
      return refused("already-invited");
    // What lapsed unanswered is replaced, so that the page names an address once.
    await tx.officeInvitation.updateMany({ where: open, data: { revokedAt: now } });
    const id = newId();
    const tokenHash = digest(personalToken("office-invitation", id));
    const expiresAt = invitationExpiry(now);
    await tx.officeInvitation.create({
      data: { id, email, role, tokenHash, expiresAt, invitedById: member.userId },
      select: { id: true },
    });
    await recordAudit(viewer, tx, { action: "office.invite", subjectId: id, details: { role } });
    const invited = await tx.user.findUnique({ where: { email }, select: { locale: true } });
    await queueMail(tx, {
      template: "office-invitation",
      recipient: email,
      locale: invited?.locale ?? locale,
      parameters: { invitationId: id },
      dedupeKey: `office-invitation:${id}`,
    });
    return succeeded({ id });
  });
}

/**
 * Takes back an invitation into the office that nobody accepted yet; its link is worthless from now on.
 *
 * Refusals: `already-settled` (accepted or taken back). NotFound for everybody but the office, Forbidden for reviewers.
 */
export async function revokeOfficeInvitation(viewer: Viewer, id: string): Promise<Outcome<"already-settled">> {
  if (!isId(id)) throw new NotFound();
  return transaction(async (tx) => {
    await lockStaff(viewer, tx);
    // Whoever accepts locks the row and not the staff: this statement waits for them and looks again.
    const { count } = await tx.officeInvitation.updateMany({
      where: { id, email: { not: null }, usedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) return refused("already-settled");
    await recordAudit(viewer, tx, { action: "office.revoke-invitation", subjectId: id });
    return done;
  });
}
