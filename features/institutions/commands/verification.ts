import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import type { VerificationMethod } from "@/prisma/generated/enums.ts";
import { verificationExpiry } from "../rules/verification.ts";
import { endJudgements } from "./judgements.ts";

export type Evidence = { method: VerificationMethod; evidence: string; reviewerId: string | null };

/**
 * Writes down that an institution is who it says, for twelve months by the database's clock, inside the transaction of
 * the claim, approval or check that says so. Answers its id.
 */
export async function grantVerification(
  viewer: Viewer,
  tx: Transaction,
  institution: { id: string; isSample: boolean },
  evidence: Evidence,
): Promise<string> {
  const [clock] = await tx.$queryRaw<{ now: Date }[]>`SELECT now() AS now`;
  const now = clock?.now ?? new Date();
  const id = newId();
  await tx.verification.create({
    data: { id, institutionId: institution.id, ...evidence, verifiedAt: now, expiresAt: verificationExpiry(now) },
    select: { id: true },
  });
  // It has proved itself anew: that something was withdrawn before, and an appeal against it, matters no longer.
  await endJudgements(viewer, tx, institution.id, ["withdrawal"]);
  await recordAudit(viewer, tx, {
    action: "verification.grant",
    subjectId: id,
    institutionId: institution.id,
    details: { method: evidence.method },
    isSample: institution.isSample,
  });
  return id;
}
