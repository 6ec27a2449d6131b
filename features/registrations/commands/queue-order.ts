import "server-only";
import type { Transaction } from "@/lib/db.ts";

export type InQueue = { id: string; number: bigint };

/** Locks those who wait for a listing, or for one session of it, in their order. Pools are locked before. */
export function lockQueue(tx: Transaction, listingId: string, sessionId: string | null): Promise<InQueue[]> {
  return tx.$queryRaw<InQueue[]>`
    SELECT id, queue_number AS number FROM registration
    WHERE listing_id = ${listingId}::uuid AND session_id IS NOT DISTINCT FROM ${sessionId}::uuid AND status = 'waitlisted'
    ORDER BY queue_number FOR UPDATE`;
}

/** Moves one of a locked queue from one position to another, both from 0; those between move by one. */
export async function moveInLockedQueue(
  tx: Transaction,
  queue: readonly InQueue[],
  from: number,
  to: number,
): Promise<void> {
  const moved = [...queue];
  moved.splice(to, 0, ...moved.splice(from, 1));
  // The same numbers in another order: nobody else's place at the desk changes.
  const changed = moved.flatMap(({ id }, index) => {
    const number = queue[index]?.number;
    return number === undefined || queue[index]?.id === id ? [] : [{ id, number }];
  });
  await tx.$executeRaw`
    UPDATE registration SET queue_number = given.number
    FROM unnest(${changed.map(({ id }) => id)}::uuid[], ${changed.map(({ number }) => number)}::bigint[]) AS given (id, number)
    WHERE registration.id = given.id`;
}

/** Puts one who waits right behind another; nothing where either does not wait. */
export async function placeBehind(
  tx: Transaction,
  { listingId, sessionId }: { listingId: string; sessionId: string | null },
  id: string,
  ahead: string,
): Promise<void> {
  const queue = await lockQueue(tx, listingId, sessionId);
  const from = queue.findIndex((one) => one.id === id);
  const front = queue.findIndex((one) => one.id === ahead);
  if (from > front && front >= 0) await moveInLockedQueue(tx, queue, from, front + 1);
}
