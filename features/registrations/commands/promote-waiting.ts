import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { ANONYMOUS } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { RegistrationStatus } from "@/prisma/generated/enums.ts";
import { freePlaces, nextToPromote, offerEnd } from "../rules/places.ts";
import { announceMoves } from "./announce-moves.ts";
import { type LockedPool, lockPool, lockPools, lockPoolsOf } from "./lock-pools.ts";
import { splitRegistration } from "./split-registration.ts";

/** How many of those waiting are read at once; each further batch is read only while places are free. */
const BATCH = 200;

type Queued = { id: string; people: number; leastPeople: number; queueNumber: bigint };

/**
 * Gives a pool's free places to those waiting for them, in the order of the queue: each group whole, or with what is
 * free if that contents it. Where the listing's terms say so the places are offered, and kept until an answer or the
 * end of the offer. To be called in every transaction that frees places or raises a capacity, after that change: it
 * leaves nobody waiting who would fit. Answers the registrations that moved.
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
    const queue = await readQueue(tx, pool, free, after);
    for (const { group, given } of nextToPromote(queue, free)) {
      if (given < group.people) await splitRegistration(tx, viewer, group.id, given);
      promoted.push(group.id);
      free -= given;
    }
    const last = queue.at(-1);
    if (!last || queue.length < BATCH) break;
    after = last.queueNumber;
  }
  if (promoted.length > 0) await give(tx, viewer, pool, promoted);
  return promoted;
}

/** Gives the free places of all pools of a listing to those waiting. */
export async function promoteAllWaiting(tx: Transaction, listingId: string, viewer: Viewer): Promise<void> {
  for (const id of (await lockPoolsOf(tx, listingId)).keys()) await promoteWaiting(tx, id, viewer);
}

/** Gives the free places of every pool that a registration waits for to those waiting, and answers how it stands then. */
export async function promoteWaitingOf(
  tx: Transaction,
  registrationId: string,
  viewer: Viewer,
): Promise<RegistrationStatus> {
  const read = () =>
    tx.registration.findUnique({
      where: { id: registrationId },
      select: { status: true, poolId: true, otherPoolIds: true },
    });
  const waiting = await read();
  if (!waiting) throw new NotFound();
  const ids = [waiting.poolId, ...waiting.otherPoolIds];
  const pools = await lockPools(tx, ids);
  for (const id of ids.filter((id) => pools.has(id))) await promoteWaiting(tx, id, viewer);
  return (await read())?.status ?? waiting.status;
}

function readQueue(tx: Transaction, pool: LockedPool, free: number, after: bigint): Promise<Queued[]> {
  return tx.$queryRaw<Queued[]>`
    SELECT id, people, least_people AS "leastPeople", queue_number AS "queueNumber" FROM registration
    WHERE listing_id = ${pool.listingId}::uuid AND status = 'waitlisted'
      AND (pool_id = ${pool.id}::uuid OR ${pool.id}::uuid = ANY(other_pool_ids))
      AND LEAST(people, least_people) <= ${free} AND queue_number > ${after}
    ORDER BY queue_number LIMIT ${BATCH} FOR UPDATE`;
}

async function give(tx: Transaction, viewer: Viewer, pool: LockedPool, promoted: string[]): Promise<void> {
  const until = pool.offer && offerEnd(pool.offer.now, pool.offer.hours, pool.offer.end);
  // What begins at this moment leaves no time to answer.
  const isOffered = until !== null && pool.offer !== null && until > pool.offer.now;
  await tx.$executeRaw`
    UPDATE registration
    SET status = ${isOffered ? "offered" : "confirmed"}::registration_status, status_at = now(), status_reason = '',
      offer_expires_at = ${isOffered ? until : null}::timestamptz, pool_id = ${pool.id}::uuid
    WHERE id = ANY(${promoted}::uuid[])`;
  await tx.$executeRaw`
    UPDATE pool SET taken = taken + (SELECT sum(people) FROM registration WHERE id = ANY(${promoted}::uuid[]))
    WHERE id = ${pool.id}::uuid`;
  await announceMoves(tx, viewer, promoted, isOffered ? "offer" : "promote");
}
