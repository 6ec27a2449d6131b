import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { lockForOffice } from "./institution-lock.ts";

/**
 * The office gives an institution's files more room than its verification does, for a reason that is kept. `megabytes` is the room
 * altogether; null takes back what was given. What is there stays, also when it is more than may be.
 *
 * Refusals: `own-institution`, `merged`. NotFound for everybody but the office.
 */
export async function giveRoom(
  viewer: Viewer,
  id: string,
  megabytes: number | null,
  reason: string,
): Promise<Outcome<"own-institution" | "merged">> {
  return transaction(async (tx): Promise<Outcome<"own-institution" | "merged">> => {
    const { institution, isOwn } = await lockForOffice(viewer, tx, id);
    if (isOwn) return refused("own-institution");
    if (institution.status === "merged") return refused("merged");
    await tx.institution.update({ where: { id }, data: { roomMegabytes: megabytes }, select: { id: true } });
    const entry = { subjectId: id, institutionId: id, isSample: institution.isSample };
    await recordAudit(viewer, tx, { action: "institution.give-room", ...entry, details: { megabytes, reason } });
    return done;
  });
}
