import "server-only";
import { lockForRecords } from "@/features/listings/commands/record-lock.ts";
import { limitIn, type Viewer } from "@/lib/auth/viewer.ts";
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
  const listings = await lockNaming(tx, ids);
  const found = await tx.person.findMany({ where: { id: { in: [...ids] }, institutionId }, select: PERSON });
  const persons = ids.map((id) => {
    const person = found.find((one) => one.id === id);
    if (!person) throw new NotFound();
    return person;
  });
  const limit = limitIn(viewer, institutionId);
  return {
    institution,
    persons,
    listings,
    /** Others of the institution name them in what the viewer does not work on. */
    isBeyond: limit.length > 0 && listings.some(({ unitId }) => unitId === null || !limit.includes(unitId)),
  };
}

async function lockNaming(tx: Transaction, ids: readonly string[]): Promise<ListingNaming[]> {
  for (;;) {
    await tx.$executeRaw`SAVEPOINT before_persons`;
    const naming = (await listingsNaming(tx, ids)).map(({ id }) => id);
    await tx.$queryRaw`SELECT id FROM pool WHERE listing_id = ANY(${naming}::uuid[]) ORDER BY id FOR UPDATE`;
    await tx.$queryRaw`SELECT id FROM listing WHERE id = ANY(${naming}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
    await tx.$queryRaw`SELECT id FROM person WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`;
    const locked = await listingsNaming(tx, ids);
    if (locked.every(({ id }) => naming.includes(id))) return locked;
    // Somebody named them while we waited: that listing is locked first, too.
    await tx.$executeRaw`ROLLBACK TO SAVEPOINT before_persons`;
  }
}

function listingsNaming(tx: Transaction, personIds: readonly string[]): Promise<ListingNaming[]> {
  return tx.$queryRaw<ListingNaming[]>`
    SELECT l.id, l.unit_id AS "unitId" FROM listing l
    WHERE l.id IN (SELECT listing_id FROM listing_person WHERE person_id = ANY(${[...personIds]}::uuid[])) ORDER BY l.id`;
}
