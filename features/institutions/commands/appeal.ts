import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { APPEAL_ROLES } from "../policy.ts";
import { stateAfter } from "../rules/judgement.ts";
import { lockOwnInstitution } from "./institution-lock.ts";
import { institutionOfJudgement, readJudgement } from "./judgements.ts";

/**
 * An owner appeals against the suspension of their institution or the withdrawal of its verification, once; somebody else of the office
 * decides. `appeal` is what they say against it.
 *
 * Refusals: `already-appealed` (it was appealed against, or no longer matters). NotFound for strangers, Forbidden for members who are
 * not owners.
 */
export async function appealJudgement(
  viewer: Viewer,
  id: string,
  appeal: string,
): Promise<Outcome<"already-appealed">> {
  return transaction(async (tx) => {
    const institutionId = await institutionOfJudgement(tx, id);
    const { member } = await lockOwnInstitution(viewer, tx, institutionId, APPEAL_ROLES);
    const judgement = await readJudgement(tx, id);
    const state = stateAfter(judgement.state, "appeal");
    if (state === null) return refused("already-appealed");
    await tx.judgement.update({
      where: { id },
      data: { state, appeal, appealedAt: new Date(), appealedById: member.userId },
      select: { id: true },
    });
    await recordAudit(viewer, tx, {
      action: "judgement.appeal",
      subjectId: id,
      institutionId,
      details: { kind: judgement.kind },
      isSample: judgement.isSample,
    });
    return done;
  });
}
