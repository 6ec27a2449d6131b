import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database, transaction } from "@/lib/db.ts";
import { Forbidden } from "@/lib/errors.ts";
import { indexListings } from "./index-listing.ts";

const BATCH = 100;
const NIL = "00000000-0000-0000-0000-000000000000";

/**
 * Writes anew all that lists and search know, listing by listing, while the portal runs: a save that happens meanwhile is
 * waited for, or waits and comes after. May be stopped and begun again at any time. `tell` hears how many of how many
 * listings are done. For whoever runs the portal and for the office.
 */
export async function rebuildIndex(
  viewer: Viewer,
  tell: (done: number, total: number) => void = () => undefined,
): Promise<number> {
  if (!viewer.isOffice) throw new Forbidden();
  const total = await database().listing.count();
  let done = 0;
  for (let last = NIL; ; ) {
    const batch = await database().listing.findMany({
      where: { id: { gt: last } },
      orderBy: { id: "asc" },
      take: BATCH,
      select: { id: true },
    });
    const ids = batch.map(({ id }) => id);
    if (ids.length > 0) await transaction((tx) => indexListings(viewer, tx, ids));
    done += ids.length;
    tell(done, Math.max(done, total));
    if (ids.length < BATCH) return done;
    last = ids.at(-1) ?? last;
  }
}

/** Says whether there are public listings and the index knows of none: it was made by an older version of the portal. */
export async function isIndexMissing(_viewer: Viewer): Promise<boolean> {
  const [found] = await database().$queryRaw<[{ missing: boolean }]>`
    SELECT NOT EXISTS (SELECT FROM search_entry) AND EXISTS (
      SELECT FROM listing l JOIN institution i ON i.id = l.institution_id
      WHERE i.status = 'active' AND l.status = 'published' AND l.hidden_at IS NULL) AS missing`;
  return found.missing;
}
