import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { PROFILE_ROLES } from "../policy.ts";
import type { PositionChoice } from "../schema.ts";
import { lockOwnInstitution } from "./institution-lock.ts";

/**
 * Says where an institution lies (degrees north and east, WGS 84), or takes that back: then it lies in its city again.
 *
 * Refusals: `stale-revision` (a colleague saved the profile since the form was opened). NotFound for strangers, Forbidden for registrars
 * and viewers.
 */
export async function placeInstitution(
  viewer: Viewer,
  institutionId: string,
  { position, revision }: PositionChoice,
): Promise<Outcome<"stale-revision">> {
  return transaction(async (tx) => {
    const { institution } = await lockOwnInstitution(viewer, tx, institutionId, PROFILE_ROLES);
    if (institution.revision !== revision) return refused("stale-revision");
    const { latitude, longitude } = position ?? { latitude: null, longitude: null };
    await tx.institution.update({
      where: { id: institutionId },
      data: { latitude, longitude, revision: { increment: 1 } },
      select: { id: true },
    });
    await recordAudit(viewer, tx, {
      action: "institution.place",
      subjectId: institutionId,
      institutionId,
      details: { position: position ?? "city", revision: revision + 1 },
      isSample: institution.isSample,
    });
    return done;
  });
}
