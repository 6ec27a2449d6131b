import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { LockedListing } from "@/features/listings/commands/locked-listing.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";

/** Writes down what was done with a document of a locked listing. */
export async function recordAttachment(
  viewer: Viewer,
  tx: Transaction,
  { id, institutionId, code, isSample }: LockedListing,
  action: `listing.${string}`,
  details: { attachment: string; bytes?: number },
): Promise<void> {
  const entry = { action, subjectId: id, institutionId, details: { code, ...details }, isSample };
  await recordAudit(viewer, tx, entry);
}
