import "server-only";
import { PUBLIC_STATUSES } from "@/features/listings/rules/status.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import type { PoolAudience } from "@/prisma/generated/enums.ts";
import type { TimedSession } from "../rules/each-session.ts";
import { type Asked, askedFor } from "../rules/pools.ts";

export type PublishedPlaces = {
  asked: Asked;
  /** Sessions with places of their own, in order. */
  sessions: TimedSession[];
};

type Row = { audience: PoolAudience | null; sessionId: string | null; startsAt: Date; endsAt: Date };

/**
 * What the form of a public listing asks, and of which sessions one may choose. Throws NotFound where there is no public
 * listing of that code. One statement, because everybody who registers waits for it; what is public is as PUBLISHED says.
 */
export async function getPublishedPlaces(code: string): Promise<PublishedPlaces> {
  const rows = await database().$queryRaw<Row[]>`
    SELECT pool.audience, pool.session_id AS "sessionId", session.starts_at AS "startsAt", session.ends_at AS "endsAt"
    FROM listing JOIN institution ON institution.id = listing.institution_id
    LEFT JOIN pool ON pool.listing_id = listing.id
    LEFT JOIN session ON session.id = pool.session_id
    WHERE listing.code = ${code} AND listing.published_at IS NOT NULL AND institution.status = 'active'
      AND listing.status::text IN (${Prisma.join([...PUBLIC_STATUSES])})
    ORDER BY session.starts_at, session.id`;
  if (rows.length === 0) throw new NotFound();
  const pools = rows.flatMap(({ audience, ...pool }) => (audience === null ? [] : [{ ...pool, audience }]));
  const sessions = pools.flatMap(({ sessionId, startsAt, endsAt }) =>
    sessionId === null ? [] : [[sessionId, { id: sessionId, startsAt, endsAt }] as const],
  );
  return { asked: askedFor(pools), sessions: [...new Map(sessions).values()] };
}
