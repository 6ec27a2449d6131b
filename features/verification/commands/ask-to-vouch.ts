import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { lockOwnInstitution } from "@/features/institutions/commands/institution-lock.ts";
import { tellOwners } from "@/features/institutions/commands/tell-owners.ts";
import { allowedBy } from "@/features/institutions/rules/levels.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { EVIDENCE_ROLES, WORD_ROLES } from "../policy.ts";
import { MOST_ASKED } from "../rules/vouching.ts";
import { openEvidence } from "./open-evidence.ts";

export type AskRefusal = "suspended" | "cannot-vouch" | "already-asked" | "too-many";

/**
 * An owner asks another institution, by the last part of its address, to vouch for theirs. The first one asked opens the evidence; the
 * office looks at it when two have given their word. Owners of the other are told by mail.
 *
 * Refusals: `suspended`, `cannot-vouch` (itself, unknown, suspended, or not verified by more than the word of others),
 * `already-asked`, `too-many` (MOST_ASKED are asked). NotFound for strangers, Forbidden for members who are not owners.
 */
export async function askToVouch(viewer: Viewer, institutionId: string, slug: string): Promise<Outcome<AskRefusal>> {
  return transaction(async (tx) => {
    const { institution, member } = await lockOwnInstitution(viewer, tx, institutionId, EVIDENCE_ROLES);
    if (institution.status !== "active") return refused("suspended");
    const voucherId = await findVoucher(tx, slug);
    if (voucherId === null || voucherId === institutionId) return refused("cannot-vouch");
    const open = await tx.evidence.findFirst({
      where: { institutionId, method: "vouching", verdict: "pending" },
      select: { id: true, vouches: { select: { institutionId: true, state: true } } },
    });
    if (open?.vouches.some((vouch) => vouch.institutionId === voucherId)) return refused("already-asked");
    if (open && open.vouches.length >= MOST_ASKED) return refused("too-many");
    const { isSample } = institution;
    const asked = { institutionId, method: "vouching", submittedById: member.userId, isSample } as const;
    const evidenceId = open?.id ?? (await openEvidence(viewer, tx, asked));
    const id = newId();
    await tx.vouch.create({ data: { id, evidenceId, institutionId: voucherId }, select: { id: true } });
    const audited = { subjectId: evidenceId, institutionId, details: { voucher: voucherId }, isSample };
    await recordAudit(viewer, tx, { action: "evidence.ask-to-vouch", ...audited });
    const asks = { template: "vouch-asked", parameters: { vouchId: id }, event: `vouch:${id}` } as const;
    await tellOwners(tx, voucherId, { ...asks, also: WORD_ROLES });
    return done;
  });
}

async function findVoucher(tx: Transaction, slug: string): Promise<string | null> {
  const found = await tx.institution.findFirst({
    where: { slug, status: "active" },
    select: { id: true, verifications: { select: { method: true, expiresAt: true, revokedAt: true } } },
  });
  return found && allowedBy(found.verifications, new Date()).vouches ? found.id : null;
}
