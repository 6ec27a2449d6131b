import "server-only";
import { takesLetters } from "@/features/letters/rules/may-ask.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { PoolAudience } from "@/prisma/generated/enums.ts";
import { LISTING_OUTLINE, type ListingOutline, listingOutline } from "../rules/listing-outline.ts";
import { AUDIENCES } from "../rules/pools.ts";
import { requireHosted } from "./hosted.ts";
import { namePools } from "./institution-names.ts";

export type PoolRow = {
  id: string;
  audience: PoolAudience;
  /** The institution's name, the country's or region's code, the role, the invitation code. */
  key: string;
  sessionId: string | null;
  capacity: number;
  taken: number;
  /** People who wait and may have its places. */
  waiting: number;
};

export type QueuedRow = { id: string; sessionId: string | null; place: number; name: string; people: number };

export type PlacesPage = {
  listing: ListingOutline;
  /** `letterDays` null: nobody is invited by letter, and no letter's data is held. */
  terms: { offerHours: number | null; holdHours: number; letterDays: number | null } | null;
  pools: PoolRow[];
  /** The first of those who wait, by session in the order of the queue. */
  queue: QueuedRow[];
};

/** As many of a queue are shown; further down nobody's turn is near. */
const QUEUE_SHOWN = 100;

/**
 * The places of a listing, who waits for them, and for how long things are kept. Throws NotFound to strangers, Forbidden
 * to members who do not decide about registrations.
 */
export async function getPlaces(
  viewer: Viewer,
  institutionId: string,
  listingId: string,
  locale: Locale,
): Promise<PlacesPage> {
  await requireHosted(viewer, institutionId, listingId);
  const [row, pools, queue] = await Promise.all([
    database().listing.findUniqueOrThrow({
      where: { id: listingId },
      select: {
        ...LISTING_OUTLINE,
        terms: { select: { mode: true, offerHours: true, holdHours: true, letterDays: true } },
        letters: { where: { shreddedAt: null }, take: 1, select: { id: true } },
      },
    }),
    database().$queryRaw<(PoolRow & { audienceKey: string })[]>`
      SELECT pool.id, pool.audience, pool.audience_key AS "audienceKey", pool.session_id AS "sessionId", pool.capacity,
        pool.taken, COALESCE((
          SELECT sum(r.people)::int FROM registration r
          WHERE r.listing_id = pool.listing_id AND r.status = 'waitlisted'
            AND (r.pool_id = pool.id OR pool.id = ANY(r.other_pool_ids))
        ), 0) AS waiting
      FROM pool LEFT JOIN session ON session.id = pool.session_id
      WHERE pool.listing_id = ${listingId}::uuid
      ORDER BY session.position NULLS FIRST, array_position(${[...AUDIENCES]}::text[], pool.audience::text), pool.audience_key`,
    database().$queryRaw<QueuedRow[]>`
      SELECT id, session_id AS "sessionId", contact_name AS name, people,
        row_number() OVER (PARTITION BY session_id ORDER BY queue_number)::int AS place
      FROM registration WHERE listing_id = ${listingId}::uuid AND status = 'waitlisted'
      ORDER BY session_id NULLS FIRST, queue_number LIMIT ${QUEUE_SHOWN}`,
  ]);
  const { terms, letters } = row;
  // What became online after letters were asked for still holds their data for so many days.
  const hasLetters = takesLetters(row) || letters.length > 0;
  return {
    listing: listingOutline(row, locale),
    terms:
      terms && terms.mode !== "external"
        ? {
            offerHours: terms.offerHours,
            holdHours: terms.holdHours,
            letterDays: hasLetters ? terms.letterDays : null,
          }
        : null,
    pools: await namePools(viewer, pools, locale),
    queue,
  };
}
