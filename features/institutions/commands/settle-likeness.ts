import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { transaction } from "@/lib/db.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { compareAll } from "../queries/look-alikes.ts";
import { lockForOffice } from "./institution-lock.ts";
import { lockLikenesses } from "./keep-likenesses.ts";

export type SettledPair = { institutionId: string; resemblesId: string; own: string; other: string };

/**
 * The office has looked at two institutions that can be mistaken and found it right; `note` says why. Asked anew when one of them changes
 * the name or the web address in question.
 *
 * Refusals: `own-institution` (nobody settles about one they belong to), `already-settled` (settled, or no longer alike). NotFound for
 * everybody but the office, and when one of them is gone.
 */
export async function settleLikeness(
  viewer: Viewer,
  pair: SettledPair,
  note: string,
): Promise<Outcome<"own-institution" | "already-settled">> {
  return transaction(async (tx) => {
    // In one order, whoever of the two is asked about.
    const locked = [];
    for (const id of [pair.institutionId, pair.resemblesId].sort()) locked.push(await lockForOffice(viewer, tx, id));
    if (locked.some(({ isOwn }) => isOwn)) return refused("own-institution");
    await lockLikenesses(tx);
    const isOpen = (await compareAll(tx, new Date())).some(
      ({ id, resemblesId, own, other }) =>
        id === pair.institutionId && resemblesId === pair.resemblesId && own === pair.own && other === pair.other,
    );
    if (!isOpen) return refused("already-settled");
    const { institutionId, resemblesId, own, other } = pair;
    const settled = { institutionId, resemblesId, own, other };
    await tx.settledLikeness.create({ data: { ...settled, note, settledById: viewer.userId }, select: { id: true } });
    await tx.likeness.deleteMany({ where: settled });
    await recordAudit(viewer, tx, {
      action: "institution.settle-likeness",
      subjectId: pair.institutionId,
      institutionId: pair.institutionId,
      details: { resembles: pair.resemblesId, own: pair.own, other: pair.other, note },
    });
    return done;
  });
}
