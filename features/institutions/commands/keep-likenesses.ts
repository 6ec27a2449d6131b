import "server-only";
import { isMember, type Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { compareAll } from "../queries/look-alikes.ts";

/** The office has all institutions compared now instead of at the next turn. NotFound for everybody else. */
export async function compareInstitutions(viewer: Viewer): Promise<void> {
  if (!viewer.isOffice || !isMember(viewer)) throw new NotFound();
  await transaction((tx) => keepLikenesses(tx, new Date()));
}

/**
 * Compares all institutions at `now` and keeps what was found: what is new is added, what no longer holds goes, and what stays keeps
 * its id, since when it waits, and who has taken it.
 */
export async function keepLikenesses(tx: Transaction, now: Date): Promise<void> {
  await lockLikenesses(tx);
  const found = await compareAll(tx, now);
  const kept = await tx.likeness.findMany({
    select: { id: true, institutionId: true, resemblesId: true, own: true, other: true },
  });
  const keyOf = (one: { institutionId: string; resemblesId: string; own: string; other: string }) =>
    JSON.stringify([one.institutionId, one.resemblesId, one.own, one.other]);
  const wanted = new Map(found.map(({ id, ...one }) => [keyOf({ institutionId: id, ...one }), { id, ...one }]));
  const gone = kept.filter((one) => !wanted.has(keyOf(one))).map(({ id }) => id);
  if (gone.length > 0) await tx.likeness.deleteMany({ where: { id: { in: gone } } });
  for (const one of kept) wanted.delete(keyOf(one));
  await tx.likeness.createMany({
    data: [...wanted.values()].map(({ id: institutionId, resemblesId, by, own, other }) => ({
      id: newId(),
      institutionId,
      resemblesId,
      by,
      own,
      other,
      foundAt: now,
    })),
    skipDuplicates: true,
  });
}

/** Comparing and settling take turns: what was settled between a comparison's beginning and its end would come back by it. */
export async function lockLikenesses(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('institution.likenesses'))`;
}
