import "server-only";
import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { announceMoves } from "./announce-moves.ts";

/**
 * Parts a locked registration in two: the first `staying` people keep it, with their link and tickets; the others go
 * into a new one that stands as this one did, and has its number in the queue. Named people stay first. Their letter
 * tells them their place. The counts of the pools are as before; whoever calls it changes them with the status.
 * Answers the new registration.
 */
export async function splitRegistration(tx: Transaction, viewer: Viewer, id: string, staying: number): Promise<string> {
  const rest = newId();
  await tx.$executeRaw`
    INSERT INTO registration (id, listing_id, session_id, pool_id, other_pool_ids, kind, status, queue_number, people,
      least_people, country_code, role, offer_expires_at, hold_expires_at, contact_name, contact_email, locale,
      institution_id, user_id, note, submission_key, status_reason, status_at, created_at)
    SELECT ${rest}::uuid, listing_id, session_id, pool_id, other_pool_ids, kind, status, queue_number,
      people - ${staying}::int, least_people, country_code, role, offer_expires_at, hold_expires_at, contact_name,
      contact_email, locale, institution_id, user_id, note, ${`split:${randomUUID()}`}, status_reason, status_at, created_at
    FROM registration WHERE id = ${id}::uuid`;
  // The number of the queue belongs to who goes on waiting; a number is never there twice.
  await tx.$executeRaw`
    UPDATE registration
    SET people = ${staying}::int, queue_number = nextval(pg_get_serial_sequence('registration', 'queue_number'))
    WHERE id = ${id}::uuid`;
  await tx.$executeRaw`
    WITH ordered AS (
      SELECT id, row_number() OVER (ORDER BY name = '', position) AS number
      FROM attendee WHERE registration_id = ${id}::uuid
    ), moved AS (
      SELECT id, number - ${staying}::int - 1 AS position FROM ordered WHERE number > ${staying}::int
    )
    UPDATE attendee SET registration_id = ${rest}::uuid, position = moved.position FROM moved WHERE attendee.id = moved.id`;
  await closeRanks(tx, id);
  await announceMoves(tx, viewer, [rest], "split");
  return rest;
}

/** Far above any position in use, so that rows can change places without meeting. */
const ASIDE = 1000;

/** Numbers the people of a registration without gaps, in their order. */
export async function closeRanks(tx: Transaction, id: string): Promise<void> {
  await tx.$executeRaw`UPDATE attendee SET position = position + ${ASIDE}::int WHERE registration_id = ${id}::uuid`;
  await tx.$executeRaw`
    UPDATE attendee SET position = ranked.rank
    FROM (SELECT id, row_number() OVER (ORDER BY position) - 1 AS rank FROM attendee WHERE registration_id = ${id}::uuid) AS ranked
    WHERE attendee.id = ranked.id`;
}
