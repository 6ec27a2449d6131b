import "server-only";
import type { Transaction } from "@/lib/db.ts";
import { isId } from "@/lib/id.ts";
import { LETTER, type LetterRow } from "../rules/letter-row.ts";

/** A letter as it stands once it is held, and what time the database has. */
export type LockedLetter = LetterRow & { now: Date };

/**
 * Holds the place that a letter hangs on, then the letter: neither is withdrawn or moved meanwhile. Listing, registration, letter: the order
 * in which a listing is called off. Null when there is no such letter.
 */
export async function lockLetter(tx: Transaction, id: string): Promise<LockedLetter | null> {
  if (!isId(id)) return null;
  const found = await tx.letter.findUnique({
    where: { id },
    select: { listingId: true, attendee: { select: { registrationId: true } } },
  });
  if (!found) return null;
  await holdPlace(tx, found.listingId, found.attendee?.registrationId ?? null);
  const [held] = await tx.$queryRaw<{ now: Date }[]>`
    SELECT now() AS now FROM letter WHERE id = ${id}::uuid FOR UPDATE`;
  const row = held && (await tx.letter.findUnique({ where: { id }, select: LETTER }));
  return row ? { ...row, now: held.now } : null;
}

/** Holds a listing, so that it does not go, and a registration as it stands. */
export async function holdPlace(tx: Transaction, listingId: string, registrationId: string | null): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM listing WHERE id = ${listingId}::uuid FOR KEY SHARE`;
  if (registrationId === null) return;
  await tx.$queryRaw`SELECT 1 FROM registration WHERE id = ${registrationId}::uuid FOR SHARE`;
}
