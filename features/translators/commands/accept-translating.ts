import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { invitationState } from "@/features/institutions/rules/membership.ts";
import { readPersonalToken } from "@/lib/auth/personal-link.ts";
import { isMember, type Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { digest } from "@/lib/secret.ts";

export type AcceptRefusal = "other-address" | "accepted" | "revoked" | "expired";

/**
 * Takes up an invitation to translate. It is bound to the address it was sent to, and counts once. Answers the id under which the
 * translation is opened. Refusals: AcceptRefusal. NotFound for a link not made here and for visitors.
 */
export async function acceptTranslating(
  viewer: Viewer,
  token: string,
): Promise<Outcome<AcceptRefusal, { id: string }>> {
  const link = readPersonalToken("translator", token);
  if (!link || !isMember(viewer)) throw new NotFound();
  const { userId } = viewer;
  return transaction(async (tx) => {
    // A second click waits for the first here and finds it accepted.
    await tx.$queryRaw`SELECT id FROM translator WHERE id = ${link.id}::uuid FOR UPDATE`;
    const translator = await tx.translator.findUnique({
      where: { id: link.id, tokenHash: digest(token) },
      select: {
        email: true,
        language: true,
        expiresAt: true,
        acceptedAt: true,
        revokedAt: true,
        listing: { select: { code: true, institutionId: true, isSample: true } },
      },
    });
    const user = await tx.user.findUnique({ where: { id: userId }, select: { email: true } });
    if (!translator || !user) throw new NotFound();
    if (user.email !== translator.email) return refused("other-address");
    if (translator.revokedAt) return refused("revoked");
    const now = new Date();
    const state = invitationState(translator, now);
    if (state !== "open") return refused(state);
    await tx.translator.update({
      where: { id: link.id },
      data: { acceptedAt: now, userId },
      select: { id: true },
    });
    const { code, institutionId, isSample } = translator.listing;
    await recordAudit(viewer, tx, {
      action: "translator.accept",
      subjectId: link.id,
      institutionId,
      details: { code, language: translator.language },
      isSample,
    });
    return succeeded({ id: link.id });
  });
}
