import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";

type Merged = { id: string; isSample: boolean };

/**
 * Ends what an institution is verified by and what it waits for, because it becomes part of another: verifications that count are
 * revoked, evidence that waits is taken back, and requests for its word are declined. All stays with it, to be read: it says who the old
 * institution was, and of the successor nothing; that proves itself. For `mergeInstitution` only, under the institution's lock.
 */
export async function closeVerification(
  viewer: Viewer,
  tx: Transaction,
  { id: institutionId, isSample }: Merged,
  details: { reason: string; into: string },
): Promise<void> {
  const now = new Date();
  const entry = { institutionId, details, isSample };
  const counting = await tx.verification.findMany({
    where: { institutionId, revokedAt: null, expiresAt: { gt: now } },
    select: { id: true },
  });
  for (const { id } of counting) {
    await tx.verification.update({ where: { id }, data: { revokedAt: now }, select: { id: true } });
    await recordAudit(viewer, tx, { action: "verification.revoke", subjectId: id, ...entry });
  }
  const waiting = await tx.evidence.findMany({
    where: { institutionId, verdict: "pending" },
    select: { id: true },
  });
  for (const { id } of waiting) {
    await tx.evidence.update({
      where: { id },
      data: { verdict: "withdrawn", revision: { increment: 1 } },
      select: { id: true },
    });
    await recordAudit(viewer, tx, { action: "evidence.withdraw", subjectId: id, ...entry });
  }
  // A word it has given stays written down and counts no longer: only an active institution's does.
  const asked = await tx.vouch.findMany({
    where: { institutionId, state: "asked" },
    select: { id: true, evidenceId: true },
  });
  for (const { id, evidenceId } of asked) {
    await tx.vouch.update({ where: { id }, data: { state: "declined", answeredAt: now }, select: { id: true } });
    await recordAudit(viewer, tx, { action: "evidence.decline-to-vouch", subjectId: evidenceId, ...entry });
  }
}
