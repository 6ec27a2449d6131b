import "server-only";
import { PUBLISHED } from "@/features/listings/queries/published-listing.ts";
import { database } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { type Asked, askedFor } from "../rules/pools.ts";

export type PublishedPlaces = {
  asked: Asked;
  /** Sessions with places of their own, in order. */
  sessions: { id: string; startsAt: Date; endsAt: Date }[];
};

/**
 * What the form of a public listing asks, and of which sessions one may choose. Throws NotFound where there is no public
 * listing of that code.
 */
export async function getPublishedPlaces(code: string): Promise<PublishedPlaces> {
  const listing = await database().listing.findFirst({
    where: {
      code,
      ...PUBLISHED,
    },
    select: {
      pools: { select: { audience: true, sessionId: true } },
      sessions: {
        where: { pools: { some: {} } },
        orderBy: { startsAt: "asc" },
        select: { id: true, startsAt: true, endsAt: true },
      },
    },
  });
  if (!listing) throw new NotFound();
  return { asked: askedFor(listing.pools), sessions: listing.sessions };
}
