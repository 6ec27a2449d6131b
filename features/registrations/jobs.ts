import "server-only";
import { PORTAL, type Viewer } from "@/lib/auth/viewer.ts";
import { database, transaction } from "@/lib/db.ts";
import { log } from "@/lib/log.ts";
import { releaseUnnamed } from "./commands/hold.ts";
import { move } from "./commands/move.ts";
import { promoteWaiting } from "./commands/promote-waiting.ts";
import { ACTIVE_STATUSES } from "./rules/places.ts";

/** At most so many of each in one round; the next comes within the minute. */
const MOST = 500;

/**
 * What the clock brings to places: offers that nobody took in time go to the next, places held without names are
 * given back, and whoever waits for places that are free all the same has them (a process may have died between
 * registering a group and giving it a part). Safe to run in several processes at once. Answers how many it moved.
 */
export async function passOnPlaces(now: Date): Promise<number> {
  return (await expireOffers(now)) + (await expireHolds(now)) + (await fillEmptyPlaces());
}

async function expireOffers(now: Date): Promise<number> {
  const due = await database().registration.findMany({
    where: { status: "offered", offerExpiresAt: { lte: now } },
    orderBy: { offerExpiresAt: "asc" },
    select: { id: true },
    take: MOST,
  });
  return each(due, ({ id }) => expireOffer(PORTAL, id));
}

/** Ends one offer and passes its places on; nothing when it was taken meanwhile. */
async function expireOffer(viewer: Viewer, id: string): Promise<boolean> {
  const moved = await move(viewer, id, { to: "expired", step: "expire", from: "offered", permission: () => "may" });
  return moved.ok;
}

async function expireHolds(now: Date): Promise<number> {
  const due = await database().registration.findMany({
    where: { holdExpiresAt: { lte: now }, status: { in: [...ACTIVE_STATUSES] } },
    orderBy: { holdExpiresAt: "asc" },
    select: { id: true },
    take: MOST,
  });
  return each(due, ({ id }) => releaseUnnamed(PORTAL, id, now));
}

async function fillEmptyPlaces(): Promise<number> {
  const pools = await database().$queryRaw<{ id: string }[]>`
    SELECT pool.id FROM pool JOIN listing ON listing.id = pool.listing_id
    WHERE listing.status = 'published' AND pool.taken < pool.capacity AND EXISTS (
      SELECT 1 FROM registration AS waiting
      WHERE waiting.listing_id = pool.listing_id AND waiting.status = 'waitlisted'
        AND (waiting.pool_id = pool.id OR pool.id = ANY(waiting.other_pool_ids))
        AND LEAST(waiting.people, waiting.least_people) <= pool.capacity - pool.taken
    )
    LIMIT ${MOST}`;
  return each(pools, async ({ id }) => (await transaction((tx) => promoteWaiting(tx, id))).length > 0);
}

/** One that fails must not keep the others back. */
async function each<Row extends { id: string }>(rows: Row[], work: (row: Row) => Promise<boolean>): Promise<number> {
  let moved = 0;
  for (const row of rows) {
    const done = await work(row).catch((error: unknown) => {
      log.error({ subject: row.id, err: error }, "Passing places on");
      return false;
    });
    if (done) moved += 1;
  }
  return moved;
}
