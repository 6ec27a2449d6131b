import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";

type Recorded = {
  institution: { id: string; isSample: boolean };
  venues: readonly { id: string; name: string }[];
};

/** Writes down what was done with a venue of an institution, under the name that it had unless `details` say another. */
export async function recordVenue(
  viewer: Viewer,
  tx: Transaction,
  { institution, venues: [venue] }: Recorded,
  verb: string,
  details: { name?: string; revision?: number; into?: string; proposal?: string; listings?: number } = {},
): Promise<void> {
  await recordAudit(viewer, tx, {
    action: `venue.${verb}`,
    subjectId: venue?.id ?? "",
    institutionId: institution.id,
    details: { name: venue?.name ?? "", ...details },
    isSample: institution.isSample,
  });
}
