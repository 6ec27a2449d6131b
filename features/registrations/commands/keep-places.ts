import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { lockListing } from "@/features/listings/commands/locked-listing.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { onceEach, type Transaction, transaction } from "@/lib/db.ts";
import { Forbidden } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { done, type Outcome, refused } from "@/lib/outcome.ts";
import { mayDecideRegistrations } from "../policy.ts";
import { MOST_POOLS } from "../rules/pools.ts";
import type { PoolInput, WaitingInput } from "../schema.ts";
import { promoteWaiting } from "./promote-waiting.ts";

/**
 * `no-terms`: the listing takes no registrations here. `unknown-institution`: nobody of that address is on the portal.
 * `already-kept`: there are places for the same people. `whole-in-use`: people are registered for, or places are kept
 * of, the listing as a whole, so that places cannot be given by session. `by-session`: they are given by session.
 */
export type AddPoolRefusal =
  | "no-terms"
  | "unknown-institution"
  | "already-kept"
  | "whole-in-use"
  | "by-session"
  | "too-many"
  | "unknown-session";

/**
 * Keeps places of a listing, or of one session of it, for somebody; whoever waits and may have them moves up. The first
 * places of a session take the place of those for everybody of the whole listing. Refuses as AddPoolRefusal says;
 * throws NotFound to strangers and Forbidden to members who do not decide about registrations.
 */
export async function addPool(viewer: Viewer, listingId: string, input: PoolInput): Promise<Outcome<AddPoolRefusal>> {
  return onceEach("already-kept", () =>
    transaction(async (tx) => {
      const listing = await lockDecided(viewer, tx, listingId);
      const audienceKey = await keyOf(tx, input);
      if (audienceKey === null) return refused("unknown-institution");
      const refusal = await whyNot(tx, listingId, input.sessionId);
      if (refusal) return refused(refusal);
      if (input.sessionId !== null) await tx.pool.deleteMany({ where: { listingId, sessionId: null } });
      const { audience, sessionId, capacity } = input;
      const id = newId();
      await tx.pool.create({
        data: { id, listingId, sessionId, audience, audienceKey, capacity },
        select: { id: true },
      });
      await openToWaiting(tx, { id, listingId, sessionId, audience, audienceKey });
      await record(viewer, tx, listing, "listing.keep-places", { audience, audienceKey, capacity });
      await promoteWaiting(tx, id, viewer);
      return done;
    }),
  );
}

export type ChangePoolOutcome = Outcome<"gone"> | { ok: false; refusal: "capacity-below-taken"; taken: number };

/**
 * Changes how many places a pool has; whoever waits moves up when they become more. Refuses `capacity-below-taken` with
 * the number of people who have places or for whom they are kept, `gone`; throws as addPool.
 */
export async function changePool(
  viewer: Viewer,
  listingId: string,
  poolId: string,
  capacity: number,
): Promise<ChangePoolOutcome> {
  return transaction(async (tx): Promise<ChangePoolOutcome> => {
    const listing = await lockDecided(viewer, tx, listingId);
    const pool = await tx.pool.findFirst({ where: { id: poolId, listingId } });
    if (!pool) return refused("gone");
    if (capacity < pool.taken) return { ok: false, refusal: "capacity-below-taken", taken: pool.taken };
    await tx.pool.update({ where: { id: poolId }, data: { capacity }, select: { id: true } });
    const { audience, audienceKey, capacity: before } = pool;
    await record(viewer, tx, listing, "listing.change-places", { audience, audienceKey, before, capacity });
    await promoteWaiting(tx, poolId, viewer);
    return done;
  });
}

/**
 * Takes a pool away. Refuses `in-use` while anybody registered in it, ever: their registration tells in which; a pool
 * without free places can be made as small as what is taken. Refuses `gone`; throws as addPool.
 */
export async function removePool(
  viewer: Viewer,
  listingId: string,
  poolId: string,
): Promise<Outcome<"gone" | "in-use">> {
  return transaction(async (tx): Promise<Outcome<"gone" | "in-use">> => {
    const listing = await lockDecided(viewer, tx, listingId);
    const pool = await tx.pool.findFirst({
      where: { id: poolId, listingId },
      select: { audience: true, audienceKey: true, _count: { select: { registrations: true } } },
    });
    if (!pool) return refused("gone");
    if (pool._count.registrations > 0) return refused("in-use");
    await tx.pool.delete({ where: { id: poolId }, select: { id: true } });
    const { audience, audienceKey } = pool;
    await record(viewer, tx, listing, "listing.remove-places", { audience, audienceKey });
    return done;
  });
}

/**
 * Says how long an offer stands, how long places without names are kept, and for how many days after the end the passport data of invitation
 * letters: a smaller number for all of them, a larger one for those that are asked for from now on. Refuses `no-terms`; throws as addPool.
 */
export async function setWaiting(viewer: Viewer, listingId: string, input: WaitingInput): Promise<Outcome<"no-terms">> {
  return transaction(async (tx) => {
    const listing = await lockDecided(viewer, tx, listingId);
    const { count } = await tx.registrationTerms.updateMany({ where: { listingId }, data: input });
    if (count === 0) return refused("no-terms");
    await record(viewer, tx, listing, "listing.set-waiting", input);
    return done;
  });
}

type Decided = Awaited<ReturnType<typeof lockListing>>;

async function lockDecided(viewer: Viewer, tx: Transaction, listingId: string): Promise<Decided> {
  const listing = await lockListing(viewer, tx, listingId);
  if (!mayDecideRegistrations(viewer, listing)) throw new Forbidden();
  return listing;
}

/** What the pool is for, as it is stored; null when the institution is not there. */
async function keyOf(tx: Transaction, input: PoolInput): Promise<string | null> {
  if (input.audience !== "institution") return input.key;
  const institution = await tx.institution.findFirst({
    where: { slug: input.key, status: "active" },
    select: { id: true },
  });
  return institution?.id ?? null;
}

async function whyNot(tx: Transaction, listingId: string, sessionId: string | null): Promise<AddPoolRefusal | null> {
  const terms = await tx.registrationTerms.findUnique({ where: { listingId }, select: { mode: true } });
  if (!terms || terms.mode === "external") return "no-terms";
  const pools = await tx.pool.findMany({
    where: { listingId },
    select: { sessionId: true, audience: true, _count: { select: { registrations: true } } },
  });
  if (pools.length >= MOST_POOLS) return "too-many";
  if (sessionId === null) return pools.some((pool) => pool.sessionId !== null) ? "by-session" : null;
  const session = await tx.session.findFirst({ where: { id: sessionId, listingId }, select: { id: true } });
  if (!session) return "unknown-session";
  const whole = pools.filter((pool) => pool.sessionId === null);
  const isUsed = whole.some(({ audience, _count }) => audience !== "everyone" || _count.registrations > 0);
  return isUsed ? "whole-in-use" : null;
}

type NewPool = Pick<PoolInput, "audience" | "sessionId"> & { id: string; listingId: string; audienceKey: string };

/** Lets those who wait already have the new places, as far as it is known whether they are for them. */
async function openToWaiting(tx: Transaction, pool: NewPool): Promise<void> {
  await tx.$executeRaw`
    UPDATE registration SET other_pool_ids = array_prepend(${pool.id}::uuid, other_pool_ids)
    WHERE listing_id = ${pool.listingId}::uuid AND status IN ('waitlisted', 'pending')
      AND session_id IS NOT DISTINCT FROM ${pool.sessionId}::uuid
      AND CASE ${pool.audience}
        WHEN 'everyone' THEN true
        WHEN 'country' THEN country_code = ${pool.audienceKey}
        WHEN 'role' THEN role = ${pool.audienceKey}
        WHEN 'institution' THEN institution_id::text = ${pool.audienceKey}
        ELSE false
      END`;
}

async function record(
  viewer: Viewer,
  tx: Transaction,
  listing: Decided,
  action: `listing.${string}`,
  details: Record<string, string | number | null>,
): Promise<void> {
  await recordAudit(viewer, tx, {
    action,
    subjectId: listing.id,
    institutionId: listing.institutionId,
    details: { code: listing.code, ...details },
    isSample: listing.isSample,
  });
}
