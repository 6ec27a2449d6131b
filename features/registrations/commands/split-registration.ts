import "server-only";
import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { newId } from "@/lib/id.ts";
import { announceMoves } from "./announce-moves.ts";
import { partAnswers } from "./carry-answers.ts";

/**
 * Parts a locked registration in two: the first `staying` people keep it, with their link and tickets; the others go
 * into a new one that stands as this one did, and has its number in the queue. Named people stay first. Their letter
 * tells them their place. The counts of the pools are as before; whoever calls it changes them with the status.
 * Answers the new registration.
 */
export async function splitRegistration(tx: Transaction, viewer: Viewer, id: string, staying: number): Promise<string> {
  const people = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM attendee WHERE registration_id = ${id}::uuid ORDER BY name = '', position`;
  const rest = await partRegistration(
    tx,
    id,
    people.slice(staying).map((person) => person.id),
  );
  // The number of the queue belongs to who goes on waiting; a number is never there twice.
  await tx.$executeRaw`
    UPDATE registration SET queue_number = other.queue_number FROM registration AS other
    WHERE (registration.id = ${id}::uuid AND other.id = ${rest}::uuid)
      OR (registration.id = ${rest}::uuid AND other.id = ${id}::uuid)`;
  await announceMoves(tx, viewer, [rest], "split");
  return rest;
}

/**
 * Takes people out of a locked registration into a new one that stands as this one does, with a number of its own in
 * the queue. Their tickets and answers go with them. The counts of the pools are as before. Answers the new one.
 */
export async function partRegistration(tx: Transaction, id: string, leaving: readonly string[]): Promise<string> {
  const rest = newId();
  await tx.$executeRaw`
    INSERT INTO registration (id, listing_id, session_id, pool_id, other_pool_ids, kind, status, people,
      least_people, country_code, role, offer_expires_at, hold_expires_at, contact_name, contact_email, locale,
      institution_id, user_id, note, submission_key, link_version, status_reason, status_at, created_at)
    SELECT ${rest}::uuid, listing_id, session_id, pool_id, other_pool_ids, kind, status, ${leaving.length}::int,
      least_people, country_code, role, offer_expires_at, hold_expires_at, contact_name, contact_email, locale,
      institution_id, user_id, note, ${`split:${randomUUID()}`}, link_version, status_reason, status_at, created_at
    FROM registration WHERE id = ${id}::uuid`;
  await tx.$executeRaw`
    UPDATE registration SET people = people - ${leaving.length}::int WHERE id = ${id}::uuid`;
  await tx.$executeRaw`
    UPDATE attendee SET registration_id = ${rest}::uuid, position = position + ${BEHIND}::int
    WHERE id = ANY(${leaving}::uuid[])`;
  for (const one of [id, rest]) await closeRanks(tx, one);
  await partAnswers(tx, id, rest);
  return rest;
}

/** Behind the last of a registration's people, but below ASIDE. */
const BEHIND = 100;

/** Far above any position in use, so that rows can change places without meeting. */
const ASIDE = 1000;

/** Puts the people of one registration behind those of another. The ranks are to be closed after it. */
export async function joinRanks(tx: Transaction, id: string, otherId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE attendee SET registration_id = ${id}::uuid, position = position + ${BEHIND}::int
    WHERE registration_id = ${otherId}::uuid`;
}

/** Numbers the people of a registration without gaps, in their order. */
export async function closeRanks(tx: Transaction, id: string): Promise<void> {
  await tx.$executeRaw`UPDATE attendee SET position = position + ${ASIDE}::int WHERE registration_id = ${id}::uuid`;
  await tx.$executeRaw`
    UPDATE attendee SET position = ranked.rank
    FROM (SELECT id, row_number() OVER (ORDER BY position) - 1 AS rank FROM attendee WHERE registration_id = ${id}::uuid) AS ranked
    WHERE attendee.id = ranked.id`;
}
