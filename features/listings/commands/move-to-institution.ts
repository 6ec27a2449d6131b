import "server-only";
import { movePartnerships } from "@/features/partnerships/commands/move-partnerships.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { indexListings } from "./index-listing.ts";

/** How much of each there was. */
export type MovedWork = {
  listings: number;
  venues: number;
  persons: number;
  registrations: number;
  partnerships: number;
};

/**
 * Everything an institution has posted, and what its listings and delegations are made of, becomes its successor's. For `mergeInstitution`
 * only, which holds both institutions' locks and writes the successor's listings anew for search afterwards. Codes, texts and dates stay,
 * and so do a listing's revision and the time of its change: subscribers' calendars and feeds are told nothing, because nothing of what
 * they show has changed but a name, and an open editor loses nothing.
 */
export async function moveListings(viewer: Viewer, tx: Transaction, from: string, into: string): Promise<MovedWork> {
  // Whoever saves one of them holds it, and with it writes venues, people and pictures: they move once that is done.
  await tx.$queryRaw`
    SELECT id FROM listing WHERE institution_id = ${from}::uuid
      OR id IN (SELECT listing_id FROM partnership WHERE institution_id = ${from}::uuid)
    ORDER BY id FOR NO KEY UPDATE`;
  const listings = await tx.$executeRaw`
    UPDATE listing SET institution_id = ${into}::uuid WHERE institution_id = ${from}::uuid`;
  const venues = await moveVenues(tx, from, into);
  // People keep their rows, also where the successor has one that says the same: each has a public address of its own.
  const persons = await tx.$executeRaw`
    UPDATE person SET institution_id = ${into}::uuid WHERE institution_id = ${from}::uuid`;
  await tx.$executeRaw`UPDATE person SET affiliation_id = ${into}::uuid WHERE affiliation_id = ${from}::uuid`;
  // Pictures and documents, and the room that the office gave for them. Letters stay with the evidence that they are, and the logo with the name that it shows: both are history.
  await tx.$executeRaw`
    UPDATE stored_file f SET institution_id = ${into}::uuid WHERE f.institution_id = ${from}::uuid
      AND NOT EXISTS (SELECT FROM evidence e WHERE e.letter_id = f.id)
      AND NOT EXISTS (SELECT FROM institution i WHERE i.logo_id = f.id)`;
  await tx.$executeRaw`
    UPDATE institution i SET room_megabytes = GREATEST(i.room_megabytes, old.room_megabytes)
    FROM institution old WHERE i.id = ${into}::uuid AND old.id = ${from}::uuid AND old.room_megabytes IS NOT NULL`;
  const registrations = await tx.$executeRaw`
    UPDATE registration SET institution_id = ${into}::uuid WHERE institution_id = ${from}::uuid`;
  await moveTemplates(tx, from, into);
  const partnerships = await movePartnerships(viewer, tx, from, into);
  await indexListings(viewer, tx, partnerships.listingIds);
  return { listings, venues, persons, registrations, partnerships: partnerships.count };
}

/** Templates move, one whose name the successor uses under a name with its own sign; of a word or a letter both know, the successor's saying stays. */
async function moveTemplates(tx: Transaction, from: string, into: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE listing_template t SET institution_id = ${into}::uuid,
      name = CASE WHEN EXISTS (SELECT FROM listing_template o WHERE o.institution_id = ${into}::uuid AND o.name = t.name)
        THEN left(t.name, 105) || ' · ' || right(t.id::text, 12) ELSE t.name END
    WHERE institution_id = ${from}::uuid`;
  await tx.$executeRaw`
    UPDATE glossary_term t SET institution_id = ${into}::uuid WHERE institution_id = ${from}::uuid AND NOT EXISTS (
      SELECT FROM glossary_term o WHERE o.institution_id = ${into}::uuid
        AND (o.source_language, o.language, o.term) = (t.source_language, t.language, t.term))`;
  await tx.$executeRaw`
    UPDATE mail_text t SET institution_id = ${into}::uuid WHERE institution_id = ${from}::uuid AND NOT EXISTS (
      SELECT FROM mail_text o WHERE o.institution_id = ${into}::uuid AND o.letter = t.letter)`;
}

/** A venue of which the successor has one that says the same becomes that one; the others move. */
async function moveVenues(tx: Transaction, from: string, into: string): Promise<number> {
  const twins = await tx.$queryRaw<{ old: string; kept: string }[]>`
    SELECT old.id AS old, kept.id AS kept FROM venue old JOIN venue kept
      ON kept.institution_id = ${into}::uuid AND (kept.name, kept.city, kept.country_code, kept.address)
        = (old.name, old.city, old.country_code, old.address)
    WHERE old.institution_id = ${from}::uuid`;
  for (const { old, kept } of twins) {
    await tx.session.updateMany({ where: { venueId: old }, data: { venueId: kept } });
    await tx.exhibition.updateMany({ where: { venueId: old }, data: { venueId: kept } });
    await tx.venue.delete({ where: { id: old }, select: { id: true } });
  }
  const moved = await tx.$executeRaw`
    UPDATE venue SET institution_id = ${into}::uuid WHERE institution_id = ${from}::uuid`;
  return twins.length + moved;
}
