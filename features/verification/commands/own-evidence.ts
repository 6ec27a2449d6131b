import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { lockOwnInstitution } from "@/features/institutions/commands/institution-lock.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { EVIDENCE_ROLES } from "../policy.ts";
import { type EvidenceMove, verdictAfter } from "../rules/evidence.ts";
import { institutionOfEvidence, isWaiting, readEvidence } from "./evidence-lock.ts";

export type OwnRefusal = "already-decided" | "already-waiting";

/**
 * An owner takes back evidence that the office has not decided about.
 *
 * Refusals: `already-decided`. NotFound for strangers, Forbidden for members who are not owners.
 */
export function withdrawEvidence(viewer: Viewer, id: string): Promise<Outcome<OwnRefusal>> {
  return moveOwn(viewer, id, "withdraw", {});
}

/**
 * An owner appeals against a refusal, once; somebody else of the office decides.
 *
 * Refusals: `already-decided` (nothing was refused, or an appeal was), `already-waiting` (other evidence of its kind waits for the
 * office). NotFound for strangers, Forbidden for members who are not owners.
 */
export function appealEvidence(viewer: Viewer, id: string, appeal: string): Promise<Outcome<OwnRefusal>> {
  return moveOwn(viewer, id, "appeal", { appeal, appealedAt: new Date() });
}

async function moveOwn(
  viewer: Viewer,
  id: string,
  move: Extract<EvidenceMove, "withdraw" | "appeal">,
  data: Prisma.EvidenceUpdateInput,
): Promise<Outcome<OwnRefusal>> {
  return transaction(async (tx) => {
    const institutionId = await institutionOfEvidence(tx, id);
    await lockOwnInstitution(viewer, tx, institutionId, EVIDENCE_ROLES);
    const evidence = await readEvidence(tx, id);
    const verdict = verdictAfter(evidence, move);
    if (verdict === null) return refused("already-decided");
    if (verdict === "pending" && (await isWaiting(tx, institutionId, evidence.method)))
      return refused("already-waiting");
    await tx.evidence.update({
      where: { id },
      data: { ...data, verdict, revision: { increment: 1 } },
      select: { id: true },
    });
    await recordAudit(viewer, tx, {
      action: `evidence.${move}`,
      subjectId: id,
      institutionId,
      details: { method: evidence.method },
      isSample: evidence.isSample,
    });
    return done;
  });
}
