import "server-only";
import { lockForRecords, lockListingsBehind } from "@/features/listings/commands/record-lock.ts";
import { reaches, type Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/id.ts";

const PERSON = {
  id: true,
  name: true,
  nativeName: true,
  orcid: true,
  affiliation: true,
  revision: true,
  photo: { select: { id: true, key: true } },
} as const;

/** A listing that names somebody. */
export type ListingNaming = { id: string; unitId: string | null };

/**
 * Locks people of one institution together with the listings that name them and their places, in the order in which whoever saves a
 * listing takes them. NotFound for one who is not the institution's, else as `lockForRecords`.
 */
export async function lockPersons(viewer: Viewer, tx: Transaction, institutionId: string, ids: readonly string[]) {
  if (!ids.every(isId)) throw new NotFound();
  const institution = await lockForRecords(viewer, tx, institutionId);
  const listings = await lockListingsBehind(
    tx,
    () => listingsNaming(tx, ids),
    () => tx.$queryRaw`SELECT id FROM person WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`,
  );
  const found = await tx.person.findMany({ where: { id: { in: [...ids] }, institutionId }, select: PERSON });
  const persons = ids.map((id) => {
    const person = found.find((one) => one.id === id);
    if (!person) throw new NotFound();
    return person;
  });
  return {
    institution,
    persons,
    listings,
    /** Others of the institution name them in what the viewer does not work on. */
    isBeyond: listings.some(({ unitId }) => !reaches(viewer, institutionId, unitId)),
  };
}

function listingsNaming(tx: Transaction, personIds: readonly string[]): Promise<ListingNaming[]> {
  return tx.$queryRaw<ListingNaming[]>`
    SELECT l.id, l.unit_id AS "unitId" FROM listing l
    WHERE l.id IN (SELECT listing_id FROM listing_person WHERE person_id = ANY(${[...personIds]}::uuid[])) ORDER BY l.id`;
}
