import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { queueMail } from "@/features/notifications/commands.ts";
import { createSignInCode } from "@/lib/auth/sign-in-code.ts";
import type { Member, Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { env } from "@/lib/env.ts";
import { NotFound } from "@/lib/errors.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { takeRateLimit } from "@/lib/rate-limit.ts";
import { digest } from "@/lib/secret.ts";

/**
 * Requests an hour: for one address from one place, from one place, and for one address from anywhere. The last is
 * wide, or a stranger could use up a person's share.
 */
const PER_EMAIL_AND_CLIENT = { points: 5, seconds: 3600 };
const PER_CLIENT = { points: 30, seconds: 3600 };
const PER_EMAIL = { points: 40, seconds: 3600 };

type SignInRequest = {
  /** Normalised by the strict parser. */
  email: string;
  /** Where to go afterwards: a path of this portal. */
  returnPath: string;
  locale: Locale;
  /** Network address of who asks, for the limit only. */
  client: string;
};

/**
 * Sends a sign-in code and link by mail. Known and unknown addresses are answered alike and do the same work;
 * refused only by `too-many` (an hour: 5 for an address from one place, 30 from one place, 40 for an address).
 */
export async function requestSignIn(viewer: Viewer, request: SignInRequest): Promise<Outcome<"too-many">> {
  const { email, returnPath, locale, client } = request;
  if (!(await takeRateLimit("sign-in-client", client, PER_CLIENT))) return refused("too-many");
  if (!(await takeRateLimit("sign-in-both", `${client} ${email}`, PER_EMAIL_AND_CLIENT))) return refused("too-many");
  if (!(await takeRateLimit("sign-in-email", email, PER_EMAIL))) return refused("too-many");
  await transaction(async (tx) => {
    const requestId = await createSignInCode(tx, email, returnPath, new Date());
    await queueMail(tx, {
      template: "sign-in-code",
      recipient: email,
      locale,
      parameters: { requestId },
      dedupeKey: `sign-in:${requestId}`,
    });
    await recordAudit(viewer, tx, { action: "user.request-sign-in", subjectId: requestId });
  });
  return done;
}

/** Notes a completed sign-in; whoever holds OFFICE_EMAIL becomes a member of the office by it. */
export async function recordSignIn(viewer: Member): Promise<void> {
  await transaction(async (tx) => {
    await recordAudit(viewer, tx, { action: "user.sign-in", subjectId: viewer.userId });
    if (viewer.isOffice || env().OFFICE_EMAIL.toLowerCase() !== viewer.email) return;
    await tx.officeMember.createMany({
      data: [{ userId: viewer.userId, origin: "environment" }],
      skipDuplicates: true,
    });
    await recordAudit(viewer, tx, {
      action: "office.join",
      subjectId: viewer.userId,
      details: { origin: "environment" },
    });
  });
}

/**
 * Makes the viewer a member of the office with the link printed at the first start, or with one that a lead sent to the viewer's
 * address. Single use.
 *
 * Refusals: `used` (somebody was quicker, taken back, or older than seven days), `other-address` (it was sent to another one).
 */
export async function acceptOfficeInvitation(
  viewer: Member,
  token: string,
): Promise<Outcome<"used" | "other-address">> {
  return transaction(async (tx) => {
    const now = new Date();
    const open = { tokenHash: digest(token), usedAt: null, revokedAt: null, expiresAt: { gt: now } };
    const invitation = await tx.officeInvitation.findFirst({ where: open, select: { email: true, role: true } });
    if (!invitation) return refused("used");
    if (invitation.email !== null && invitation.email !== viewer.email) return refused("other-address");
    const used = await tx.officeInvitation.updateMany({
      where: open,
      data: { usedAt: now, usedById: viewer.userId },
    });
    if (used.count !== 1) return refused("used");
    const { role } = invitation;
    const origin = invitation.email === null ? "first-start link" : "invitation";
    await tx.officeMember.createMany({ data: [{ userId: viewer.userId, origin, role }], skipDuplicates: true });
    await recordAudit(viewer, tx, { action: "office.join", subjectId: viewer.userId, details: { origin, role } });
    return done;
  });
}

/** Changes the viewer's own name and language (one of the six). */
export async function saveProfile(viewer: Member, profile: { name: string; locale: Locale }): Promise<Outcome<never>> {
  await transaction(async (tx) => {
    const changed = await tx.user.updateMany({ where: { id: viewer.userId }, data: profile });
    if (changed.count !== 1) throw new NotFound();
    await recordAudit(viewer, tx, { action: "user.save-profile", subjectId: viewer.userId });
  });
  return done;
}
