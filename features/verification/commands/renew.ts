import "server-only";
import { lockOwnInstitution } from "@/features/institutions/commands/institution-lock.ts";
import { grantVerification } from "@/features/institutions/commands/verification.ts";
import { findForEmailPublished } from "@/features/institutions/queries/register.ts";
import { verificationStanding } from "@/features/institutions/rules/verification.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { done, type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { EVIDENCE_ROLES } from "../policy.ts";
import { isRenewable } from "../rules/lapse.ts";
import { institutionOfEvidence, readEvidence } from "./evidence-lock.ts";
import { type ShowRefusal, showRegistryNumber } from "./show-evidence.ts";

/**
 * An owner whose account has an address at the university's own domain renews its verification by that, for twelve months from now:
 * the address was proved when they signed in, as when the university was taken up.
 *
 * Refusals: `not-at-domain` (the address is elsewhere, or the institution is none of the register), `not-yet` (it still counts for more
 * than sixty days, or the office has withdrawn it), `suspended`. NotFound for strangers, Forbidden for members who are not owners.
 */
export async function renewByDomain(
  viewer: Viewer,
  institutionId: string,
): Promise<Outcome<"not-at-domain" | "not-yet" | "suspended">> {
  return transaction(async (tx) => {
    const { institution, member } = await lockOwnInstitution(viewer, tx, institutionId, EVIDENCE_ROLES);
    if (institution.status !== "active") return refused("suspended");
    const { registerEntryId, verifications } = await tx.institution.findUniqueOrThrow({
      where: { id: institutionId },
      select: {
        registerEntryId: true,
        verifications: { select: { method: true, verifiedAt: true, expiresAt: true, revokedAt: true } },
      },
    });
    if (!isRenewable(verificationStanding(verifications, new Date()), new Date())) return refused("not-yet");
    const { email } = await tx.user.findUniqueOrThrow({ where: { id: member.userId }, select: { email: true } });
    const finding = await findForEmailPublished(email, tx);
    if (finding.state !== "found" || !finding.entries.some(({ id }) => id === registerEntryId))
      return refused("not-at-domain");
    await grantVerification(viewer, tx, institution, {
      method: "domain_mail",
      evidence: finding.domain,
      reviewerId: null,
    });
    return done;
  });
}

/**
 * An owner shows the office the same entry once more, as a year ago.
 *
 * Refusals and errors: those of `showRegistryNumber`, and `not-yet`: it still counts for more than sixty days.
 */
export async function showAgain(
  viewer: Viewer,
  evidenceId: string,
): Promise<Outcome<ShowRefusal | "not-yet", { id: string }>> {
  const shown = await transaction(async (tx) => {
    const institutionId = await institutionOfEvidence(tx, evidenceId);
    await lockOwnInstitution(viewer, tx, institutionId, EVIDENCE_ROLES);
    const { scheme, register, number, verdict } = await readEvidence(tx, evidenceId);
    const verifications = await tx.verification.findMany({
      where: { institutionId },
      select: { method: true, verifiedAt: true, expiresAt: true, revokedAt: true },
    });
    const standing = verificationStanding(verifications, new Date());
    const isEarly = standing.name === "verified" && !isRenewable(standing, new Date());
    if (scheme === null || verdict !== "accepted" || isEarly) return refused("not-yet");
    return succeeded({ institutionId, entry: { scheme, register, number, note: "" } });
  });
  return shown.ok ? showRegistryNumber(viewer, shown.value.institutionId, shown.value.entry) : shown;
}
