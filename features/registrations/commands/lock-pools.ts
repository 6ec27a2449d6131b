import "server-only";
import type { Transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { Places } from "../rules/places.ts";
import { LISTING_IS_OVER } from "./listing-end.ts";

export type LockedPool = Places & { id: string; listingId: string; isOpen: boolean; offer: Offer | null };

/** How long what becomes free is offered, and the end of what it is for, beyond which no offer goes. */
export type Offer = { hours: number; end: Date | null; now: Date };

/**
 * Locks pools of one listing, in which order every change of places stands in line, and reads them as they are once
 * the locks are held. Always the first locks, all at once and in the order of their ids; registrations come after them.
 * Answers them by id; those that are gone are not among them.
 */
export async function lockPools(tx: Transaction, ids: readonly string[]): Promise<Map<string, LockedPool>> {
  const pools = await tx.$queryRaw<(Places & { id: string; listingId: string })[]>`
    SELECT id, listing_id AS "listingId", capacity, taken FROM pool WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  // A statement of its own: its snapshot is younger than the locks.
  const states = await tx.$queryRaw<
    { id: string; isOpen: boolean; hours: number | null; end: Date | null; now: Date }[]
  >`
    SELECT pool.id, listing.status = 'published' AND NOT ${LISTING_IS_OVER} AS "isOpen", terms.offer_hours AS hours,
      COALESCE(session.starts_at, listing.ends_at) AS end, now() AS now
    FROM pool JOIN listing ON listing.id = pool.listing_id
    LEFT JOIN session ON session.id = pool.session_id
    LEFT JOIN registration_terms AS terms ON terms.listing_id = listing.id
    WHERE pool.id = ANY(${ids}::uuid[])`;
  return new Map(
    pools.map((pool) => {
      const state = states.find(({ id }) => id === pool.id);
      const offer = state && state.hours !== null ? { hours: state.hours, end: state.end, now: state.now } : null;
      return [pool.id, { ...pool, isOpen: state?.isOpen ?? false, offer }];
    }),
  );
}

/** Locks one pool, as `lockPools` does several. Throws NotFound when there is none. */
export async function lockPool(tx: Transaction, id: string): Promise<LockedPool> {
  const pool = (await lockPools(tx, [id])).get(id);
  if (!pool) throw new NotFound();
  return pool;
}

/** Locks all pools of a listing. */
export async function lockPoolsOf(tx: Transaction, listingId: string): Promise<Map<string, LockedPool>> {
  const pools = await tx.pool.findMany({ where: { listingId }, select: { id: true } });
  return lockPools(
    tx,
    pools.map(({ id }) => id),
  );
}
