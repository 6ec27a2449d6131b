import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import type { Subject } from "../rules/personal-data.ts";

/**
 * Writes down what was done about somebody, for the account and each registration of their own: who reads the log sees that something was
 * corrected or erased, and not who.
 */
export async function noteSubject(
  viewer: Viewer,
  tx: Transaction,
  { userId, registrationIds }: Subject,
  what: "correct-name" | "change-address" | "erase",
): Promise<void> {
  if (userId !== null) await recordAudit(viewer, tx, { action: `user.${what}`, subjectId: userId });
  const registrations = await tx.registration.findMany({
    where: { id: { in: [...registrationIds] } },
    select: { id: true, listing: { select: { institutionId: true, isSample: true } } },
  });
  for (const { id, listing } of registrations) {
    await recordAudit(viewer, tx, { action: `registration.${what}`, subjectId: id, ...listing });
  }
}
