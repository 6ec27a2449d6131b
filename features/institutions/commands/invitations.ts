import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { queueMail } from "@/features/notifications/commands.ts";
import { personalToken, readPersonalToken } from "@/lib/auth/personal-link.ts";
import { isMember, type Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { isId, newId } from "@/lib/id.ts";
import { done, type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { digest } from "@/lib/secret.ts";
import { MEMBER_ROLES } from "../policy.ts";
import { invitationExpiry, invitationState } from "../rules/membership.ts";
import type { InvitationText } from "../schema.ts";
import { lockOwnInstitution } from "./institution-lock.ts";
import { areOwnUnits } from "./own-units.ts";

/**
 * Offers a membership by mail to an address, for seven days. The mail goes out in the invited person's own language
 * when they have an account, else in `locale`, the language the owner wrote in.
 *
 * Refusals: `already-member`, `already-invited` (an invitation to this address is still open; revoke it first), `no-such-unit`
 * (removed meanwhile, or of another institution).
 * NotFound for strangers, Forbidden for members who are not owners.
 */
export async function inviteMember(
  viewer: Viewer,
  institutionId: string,
  { email, role, units }: InvitationText,
  locale: Locale,
): Promise<Outcome<"already-member" | "already-invited" | "no-such-unit", { id: string }>> {
  return transaction(async (tx) => {
    const { institution, member } = await lockOwnInstitution(viewer, tx, institutionId, MEMBER_ROLES);
    const invited = await tx.user.findUnique({
      where: { email },
      select: { locale: true, memberships: { where: { institutionId }, select: { id: true } } },
    });
    if (invited && invited.memberships.length > 0) return refused("already-member");
    const now = new Date();
    const open = await tx.invitation.findFirst({
      where: { institutionId, email, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
      select: { id: true },
    });
    if (open) return refused("already-invited");
    // What lapsed unanswered is replaced, so that the list of the desk names an address once.
    await tx.invitation.updateMany({
      where: { institutionId, email, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    if (!(await areOwnUnits(tx, institutionId, units))) return refused("no-such-unit");
    const id = newId();
    const language = invited?.locale ?? locale;
    await tx.invitation.create({
      data: {
        id,
        institutionId,
        email,
        role,
        locale: language,
        tokenHash: digest(personalToken("invitation", id)),
        invitedById: member.userId,
        units: { create: units.map((unitId) => ({ unitId })) },
        expiresAt: invitationExpiry(now),
      },
      select: { id: true },
    });
    await recordAudit(viewer, tx, {
      action: "invitation.send",
      subjectId: id,
      institutionId,
      details: { role, ...(units.length > 0 && { units }) },
      isSample: institution.isSample,
    });
    await queueMail(tx, {
      template: "invitation",
      recipient: email,
      locale: language,
      parameters: { invitationId: id },
      dedupeKey: `invitation:${id}`,
    });
    return succeeded({ id });
  });
}

/**
 * Takes back an invitation that nobody accepted yet; its link is worthless from now on.
 *
 * Refusals: `already-accepted`, `already-revoked`. NotFound for strangers, Forbidden for members who are not owners.
 */
export async function revokeInvitation(
  viewer: Viewer,
  institutionId: string,
  id: string,
): Promise<Outcome<"already-accepted" | "already-revoked">> {
  if (!isId(id)) throw new NotFound();
  return transaction(async (tx) => {
    const { institution } = await lockOwnInstitution(viewer, tx, institutionId, MEMBER_ROLES);
    const invitation = await tx.invitation.findFirst({
      where: { id, institutionId },
      select: { acceptedAt: true, revokedAt: true },
    });
    if (!invitation) throw new NotFound();
    if (invitation.acceptedAt) return refused("already-accepted");
    if (invitation.revokedAt) return refused("already-revoked");
    // Whoever accepts locks the invitation and not the institution: this statement waits for them and looks again.
    const { count } = await tx.invitation.updateMany({
      where: { id, acceptedAt: null, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) return refused("already-accepted");
    await recordAudit(viewer, tx, {
      action: "invitation.revoke",
      subjectId: id,
      institutionId,
      isSample: institution.isSample,
    });
    return done;
  });
}

export type AcceptRefusal = "other-address" | "accepted" | "revoked" | "expired" | "already-member";

/**
 * Takes up an invitation. It is bound to the address it was sent to: whoever else gets hold of the link is refused.
 * Answers the institution's address part.
 *
 * Refusals: `other-address`, `accepted`, `revoked`, `expired`, `already-member`. NotFound for a link not made here and
 * for visitors.
 */
export async function acceptInvitation(
  viewer: Viewer,
  token: string,
): Promise<Outcome<AcceptRefusal, { slug: string }>> {
  const link = readPersonalToken("invitation", token);
  if (!link || !isMember(viewer)) throw new NotFound();
  const { userId } = viewer;
  return transaction(async (tx) => {
    // Single use: a second click waits for the first here and finds the invitation accepted.
    await tx.$queryRaw`SELECT id FROM invitation WHERE id = ${link.id}::uuid FOR UPDATE`;
    const invitation = await tx.invitation.findUnique({
      where: { id: link.id, tokenHash: digest(token) },
      select: {
        email: true,
        role: true,
        expiresAt: true,
        acceptedAt: true,
        revokedAt: true,
        institutionId: true,
        units: { select: { unitId: true } },
        institution: { select: { slug: true, isSample: true } },
      },
    });
    const user = await tx.user.findUnique({ where: { id: userId }, select: { email: true } });
    if (!invitation || !user) throw new NotFound();
    if (user.email !== invitation.email) return refused("other-address");
    const state = invitationState(invitation, new Date());
    if (state !== "open") return refused(state);
    const { institutionId, institution, role } = invitation;
    const present = await tx.membership.findUnique({
      where: { institutionId_userId: { institutionId, userId } },
      select: { id: true },
    });
    if (present) return refused("already-member");
    const membershipId = newId();
    const units = { create: invitation.units.map(({ unitId }) => ({ unitId })) };
    await tx.membership.create({
      data: { id: membershipId, institutionId, userId, role, units },
      select: { id: true },
    });
    await tx.invitation.update({ where: { id: link.id }, data: { acceptedAt: new Date() }, select: { id: true } });
    await recordAudit(viewer, tx, {
      action: "membership.create",
      subjectId: membershipId,
      institutionId,
      details: { userId, role, invitationId: link.id },
      isSample: institution.isSample,
    });
    return succeeded({ slug: institution.slug });
  });
}
