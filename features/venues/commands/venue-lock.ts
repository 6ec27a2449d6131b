import "server-only";
import { type LockedInstitution, lockForOffice } from "@/features/institutions/commands/institution-lock.ts";
import { allowedBy } from "@/features/institutions/rules/levels.ts";
import { lockForRecords, lockListingsBehind } from "@/features/listings/commands/record-lock.ts";
import { canEdit, isPublicStatus } from "@/features/listings/rules/status.ts";
import { reaches, type Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { Forbidden, NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";
import type { ListingStatus } from "@/prisma/generated/enums.ts";
import { VENUE_SAID } from "../rules/venue-row.ts";

/** A listing that is held at some of the locked venues. `isAhead`: something of it is still to come. */
export type ListingThere = {
  id: string;
  status: ListingStatus;
  unitId: string | null;
  isAhead: boolean;
  venueIds: string[];
};

const VENUE = { ...VENUE_SAID, archivedAt: true, revision: true } as const;

/**
 * Locks venues of one institution together with the listings that are held there and their places, in the order in which whoever saves a
 * listing takes them, so that none is written while they change. NotFound for one that is not the institution's.
 */
export async function lockVenues(viewer: Viewer, tx: Transaction, institutionId: string, ids: readonly string[]) {
  if (!ids.every(isId)) throw new NotFound();
  return lockHeld(viewer, tx, await lockForRecords(viewer, tx, institutionId), ids);
}

/**
 * `lockVenues` for somebody of the office who decides about them. NotFound for everybody else, Forbidden for what belongs to their own
 * institution.
 */
export async function lockVenuesForOffice(
  viewer: Viewer,
  tx: Transaction,
  institutionId: string,
  ids: readonly string[],
) {
  const { institution, isOwn } = await lockForOffice(viewer, tx, institutionId);
  if (isOwn) throw new Forbidden();
  return lockHeld(viewer, tx, institution, ids);
}

async function lockHeld(viewer: Viewer, tx: Transaction, institution: LockedInstitution, ids: readonly string[]) {
  const institutionId = institution.id;
  const listings = await lockListingsBehind(
    tx,
    () => listingsAt(tx, ids),
    () => tx.$queryRaw`SELECT id FROM venue WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`,
  );
  const found = await tx.venue.findMany({ where: { id: { in: [...ids] }, institutionId }, select: VENUE });
  const venues = ids.map((id) => {
    const venue = found.find((one) => one.id === id);
    if (!venue) throw new NotFound();
    return venue;
  });
  const [verified] = await tx.institution.findMany({
    where: { id: institutionId },
    select: { verifications: { select: { method: true, expiresAt: true, revokedAt: true } } },
  });
  const [clock] = await tx.$queryRaw<[{ now: Date }]>`SELECT now() AS now`;
  const { publishesAtOnce } = allowedBy(verified?.verifications ?? [], clock.now);
  return {
    institution,
    venues,
    listings,
    now: clock.now,
    /** Others of the institution use it for what the viewer does not work on. */
    isBeyond: listings.some(({ unitId }) => !reaches(viewer, institutionId, unitId)),
    /** Of these listings, whether a change of place would reach readers past the office, which must read it first. */
    isForOffice: (held: readonly { status: ListingStatus }[]): boolean =>
      !publishesAtOnce && held.some(({ status }) => isPublicStatus(status) && canEdit(status)),
  };
}

function listingsAt(tx: Transaction, venueIds: readonly string[]): Promise<ListingThere[]> {
  return tx.$queryRaw<ListingThere[]>`
    SELECT l.id, l.status::text AS status, l.unit_id AS "unitId", COALESCE(COALESCE(l.deadline_at, l.ends_at) > now(), false) AS "isAhead",
      array_agg(held.venue_id::text) AS "venueIds"
    FROM listing l JOIN (
      SELECT listing_id, venue_id FROM session WHERE venue_id = ANY(${[...venueIds]}::uuid[])
      UNION SELECT listing_id, venue_id FROM exhibition WHERE venue_id = ANY(${[...venueIds]}::uuid[])
    ) held ON held.listing_id = l.id
    GROUP BY l.id ORDER BY l.id`;
}
