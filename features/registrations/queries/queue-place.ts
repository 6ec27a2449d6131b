import "server-only";
import type { Database } from "@/lib/db.ts";

/**
 * The place in the queue, from 1, of a registration that waits; null when it does not. Whoever waits for one of the same pools
 * stands in the same queue. Counts registrations, not people: it says how many have their turn before.
 */
export async function queuePlaceOf(tx: Database, registrationId: string): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ place: number }[]>`
    SELECT count(ahead.id)::int AS place
    FROM registration AS own
    JOIN registration AS ahead ON ahead.listing_id = own.listing_id AND ahead.status = 'waitlisted'
      AND ahead.queue_number <= own.queue_number
      AND (own.pool_id || own.other_pool_ids) && (ahead.pool_id || ahead.other_pool_ids)
    WHERE own.id = ${registrationId}::uuid AND own.status = 'waitlisted'
    GROUP BY own.id`;
  return row?.place ?? null;
}

/**
 * How many places there are at most for a registration that waits and is content with no fewer people than are more than these; null of
 * every other. It moves up only when the organiser adds places, which is for whoever waits to know.
 */
export async function placesTooFewFor(tx: Database, registrationId: string): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ places: number }[]>`
    SELECT max(pool.capacity)::int AS places
    FROM registration JOIN pool ON pool.id = registration.pool_id OR pool.id = ANY(registration.other_pool_ids)
    WHERE registration.id = ${registrationId}::uuid AND registration.status = 'waitlisted'
    GROUP BY registration.id
    HAVING max(pool.capacity) < LEAST(registration.people, registration.least_people)`;
  return row?.places ?? null;
}
