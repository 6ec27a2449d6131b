import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import type { Prisma } from "@/prisma/generated/client.ts";

type Shown = Omit<Prisma.EvidenceUncheckedCreateInput, "id"> & { isSample: boolean };

/**
 * Writes down that an institution shows the office something, to be judged; answers its id. The caller holds the institution's lock and
 * knows that nothing of this kind waits. `details` are what the audit log says beside the method.
 */
export async function openEvidence(
  viewer: Viewer,
  tx: Transaction,
  shown: Shown,
  details: Prisma.InputJsonObject = {},
): Promise<string> {
  const id = newId();
  await tx.evidence.create({ data: { id, ...shown }, select: { id: true } });
  await recordAudit(viewer, tx, {
    action: "evidence.show",
    subjectId: id,
    institutionId: shown.institutionId,
    details: { method: shown.method, ...details },
    isSample: shown.isSample,
  });
  return id;
}
