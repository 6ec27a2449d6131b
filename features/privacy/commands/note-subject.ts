import "server-only";
import { recordAudits } from "@/features/audit/commands.ts";
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
  const registrations = await tx.registration.findMany({
    where: { id: { in: [...registrationIds] } },
    select: { id: true, listing: { select: { institutionId: true, isSample: true } } },
  });
  await recordAudits(viewer, tx, [
    ...(userId === null ? [] : [{ action: `user.${what}` as const, subjectId: userId }]),
    ...registrations.map(({ id, listing }) => ({ action: `registration.${what}` as const, subjectId: id, ...listing })),
  ]);
}
