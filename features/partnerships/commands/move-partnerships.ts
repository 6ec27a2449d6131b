import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";

/**
 * Where the old institution takes part in somebody's listing, or is invited to, its successor does, once in each role: of two that stand
 * the confirmed one stays. Nobody takes part in a listing of their own: what the two did together is from now on the successor's alone,
 * but for a degree that one of them awards, of which it stays named. For `moveListings` only, once the listings themselves have moved;
 * answers the listings concerned, which are to be written anew for search.
 */
export async function movePartnerships(
  _viewer: Viewer,
  tx: Transaction,
  from: string,
  into: string,
): Promise<{ count: number; listingIds: string[] }> {
  const named = await tx.partnership.findMany({ where: { institutionId: from }, select: { listingId: true } });
  await tx.$executeRaw`
    DELETE FROM partnership WHERE id IN (
      SELECT id FROM (
        SELECT id, row_number() OVER (
          PARTITION BY listing_id, role ORDER BY state = 'confirmed' DESC, may_edit DESC, invited_at, id) AS place
        FROM partnership WHERE institution_id IN (${from}::uuid, ${into}::uuid) AND state IN ('invited', 'confirmed')
      ) open WHERE place > 1)`;
  await tx.partnership.updateMany({ where: { institutionId: from }, data: { institutionId: into } });
  const within = await tx.partnership.findMany({
    where: { institutionId: into, role: { not: "awarding_body" }, listing: { institutionId: into } },
    select: { id: true, listingId: true },
  });
  await tx.partnership.deleteMany({ where: { id: { in: within.map(({ id }) => id) } } });
  return {
    count: named.length,
    listingIds: [...new Set([...named, ...within].map(({ listingId }) => listingId))],
  };
}
