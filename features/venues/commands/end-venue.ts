import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { type Transaction, transaction } from "@/lib/db.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { recordVenue } from "./record-venue.ts";
import { lockVenues } from "./venue-lock.ts";

type Locked = Awaited<ReturnType<typeof lockVenues>>;

/**
 * Puts a venue away, so that editors are no longer offered it; what was held there keeps it. Refusals: `in-use` (something still to come
 * is held there), `stale-revision`, `beyond-units`. NotFound and Forbidden as in `saveVenue`.
 */
export async function archiveVenue(
  viewer: Viewer,
  institutionId: string,
  id: string,
  revision: number,
): Promise<Outcome<"in-use" | "stale-revision" | "beyond-units">> {
  return transaction(async (tx) => {
    const locked = await lockVenues(viewer, tx, institutionId, [id]);
    if (locked.venues[0]?.revision !== revision) return refused("stale-revision");
    if (locked.isBeyond) return refused("beyond-units");
    const isExpected = ({ status, isAhead }: Locked["listings"][number]): boolean =>
      status !== "archived" && status !== "refused" && status !== "cancelled" && isAhead;
    if (locked.listings.some(isExpected)) return refused("in-use");
    await put(viewer, tx, locked, "archive", locked.now);
    return done;
  });
}

/** Offers a venue to editors again. Refusals: `stale-revision`, `beyond-units`. NotFound and Forbidden as in `saveVenue`. */
export async function restoreVenue(
  viewer: Viewer,
  institutionId: string,
  id: string,
  revision: number,
): Promise<Outcome<"stale-revision" | "beyond-units">> {
  return transaction(async (tx) => {
    const locked = await lockVenues(viewer, tx, institutionId, [id]);
    if (locked.venues[0]?.revision !== revision) return refused("stale-revision");
    if (locked.isBeyond) return refused("beyond-units");
    await put(viewer, tx, locked, "restore", null);
    return done;
  });
}

/** Removes a venue at which no listing of any state is held. Refusals: `in-use`, `stale-revision`. NotFound and Forbidden as in `saveVenue`. */
export async function removeVenue(
  viewer: Viewer,
  institutionId: string,
  id: string,
  revision: number,
): Promise<Outcome<"in-use" | "stale-revision">> {
  return transaction(async (tx) => {
    const locked = await lockVenues(viewer, tx, institutionId, [id]);
    if (locked.venues[0]?.revision !== revision) return refused("stale-revision");
    if (locked.listings.length > 0) return refused("in-use");
    await tx.venue.delete({ where: { id }, select: { id: true } });
    await recordVenue(viewer, tx, locked, "remove");
    return done;
  });
}

async function put(
  viewer: Viewer,
  tx: Transaction,
  locked: Locked,
  verb: "archive" | "restore",
  archivedAt: Date | null,
): Promise<void> {
  const id = locked.venues[0]?.id ?? "";
  await tx.venue.update({ where: { id }, data: { archivedAt, revision: { increment: 1 } }, select: { id: true } });
  await recordVenue(viewer, tx, locked, verb);
}
