import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { freePlaces, nextToPromote, type Places } from "../rules/places.ts";
import { announceMoves } from "./announce-moves.ts";
import { LISTING_IS_OVER } from "./listing-end.ts";

/** How many of those waiting are read at once; each further batch is read only while places are free. */
const BATCH = 200;

type LockedPool = Places & { id: string; isOpen: boolean };

/**
 * Locks a pool's row, in which order every change of places stands in line, and reads it as it is once the lock is
 * held. Always the first lock; registrations come after it.
 */
export async function lockPool(tx: Transaction, poolId: string): Promise<LockedPool> {
  const [pool] = await tx.$queryRaw<{ id: string; capacity: number; taken: number }[]>`
    SELECT id, capacity, taken FROM pool WHERE id = ${poolId}::uuid FOR UPDATE`;
  if (!pool) throw new NotFound();
  // A statement of its own: its snapshot is younger than the lock.
  const [listing] = await tx.$queryRaw<{ isOpen: boolean }[]>`
    SELECT listing.status = 'published' AND NOT ${LISTING_IS_OVER} AS "isOpen"
    FROM pool JOIN listing ON listing.id = pool.listing_id WHERE pool.id = ${poolId}::uuid`;
  return { ...pool, isOpen: listing?.isOpen ?? false };
}

/**
 * Gives a pool's free places to those waiting, in the order of the queue, each group whole and only when it fits.
 * To be called in every transaction that frees places or raises a capacity, after that change: it leaves no
 * registration waiting that would fit. Answers the promoted registrations' identifiers.
 *
 * Nobody moves up when the listing is over, cancelled or taken down: a letter saying "you have a place" would be wrong.
 * Throws NotFound when there is no such pool.
 */
export async function promoteWaiting(tx: Transaction, poolId: string, viewer: Viewer = ANONYMOUS): Promise<string[]> {
  const pool = await lockPool(tx, poolId);
  const promoted: string[] = [];
  let free = pool.isOpen ? freePlaces(pool) : 0;
  let after = -1n;
  while (free > 0) {
    const queue = await tx.$queryRaw<{ id: string; people: number; queueNumber: bigint }[]>`
      SELECT id, people, queue_number AS "queueNumber" FROM registration
      WHERE pool_id = ${poolId}::uuid AND status = 'waitlisted' AND people <= ${free} AND queue_number > ${after}
      ORDER BY queue_number LIMIT ${BATCH} FOR UPDATE`;
    const chosen = nextToPromote(queue, free);
    promoted.push(...chosen.map(({ id }) => id));
    free -= chosen.reduce((sum, { people }) => sum + people, 0);
    const last = queue.at(-1);
    if (!last || queue.length < BATCH) break;
    after = last.queueNumber;
  }
  if (promoted.length === 0) return promoted;
  await tx.$executeRaw`
    UPDATE registration SET status = 'confirmed', status_at = now(), status_reason = ''
    WHERE id = ANY(${promoted}::uuid[])`;
  await tx.$executeRaw`
    UPDATE pool SET taken = taken + (SELECT sum(people) FROM registration WHERE id = ANY(${promoted}::uuid[]))
    WHERE id = ${poolId}::uuid`;
  await announceMoves(tx, viewer, promoted, "promote");
  return promoted;
}
