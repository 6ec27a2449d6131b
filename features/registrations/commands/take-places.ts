import "server-only";
import { randomBytes } from "node:crypto";
import type { AnswersClause } from "@/features/forms/commands/answer-registering.ts";
import type { MailTemplateName } from "@/features/notifications/templates/registry.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database, isUniqueViolation, PLANNED_ONCE, transaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { newId } from "@/lib/id.ts";
import { type Outcome, refused, succeeded } from "@/lib/outcome.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import type { ConsentPurpose, RegistrationKind, RegistrationStatus } from "@/prisma/generated/enums.ts";
import { queuePlaceOf } from "../queries/queue-place.ts";
import type { AdmissionRefusal } from "../rules/admission.ts";
import { ACTIVE_STATUSES, MOST_DELEGATION_PEOPLE } from "../rules/places.ts";
import { AUDIENCES } from "../rules/pools.ts";
import { seatKey } from "../rules/seat-key.ts";
import { ticketCode } from "../rules/submission.ts";
import { LISTING_IS_OVER } from "./listing-end.ts";
import { promoteWaitingOf } from "./promote-waiting.ts";

/**
 * A build made for tests only leaves the lock out, and the race test must then see places sold twice
 * (tests/race). next.config inlines the setting, so that a running server cannot be switched.
 */
const LOCKED = process.env.SILK_ROAD_TEST_UNLOCKED !== "1";
const POOL_LOCK = LOCKED ? Prisma.sql`FOR UPDATE OF pool` : Prisma.empty;

/** Kept places are used before those that everybody may have. */
const PRECEDENCE = Prisma.sql`array_position(ARRAY[${Prisma.join([...AUDIENCES])}], pool.audience::text)`;

/** The letter to the contact, by the status in which the registration begins. */
const LETTERS = {
  confirmed: "registration-confirmed",
  waitlisted: "registration-waitlisted",
  pending: "registration-pending",
} as const satisfies Partial<Record<RegistrationStatus, MailTemplateName>>;
const FIRST_LETTERS = Prisma.join(
  Object.entries(LETTERS).map(([status, template]) => Prisma.sql`(${status}, ${template})`),
);
const ACTIVE = Prisma.sql`(${Prisma.join([...ACTIVE_STATUSES])})`;
/** To people of a delegation that has places, and of one that has none yet: both lead to their own page. */
const PLACE_LETTER: MailTemplateName = "registration-ticket";
const LINK_LETTER: MailTemplateName = "delegate-link";

/** How often a statement that met a twin of itself is asked again; the second time it sees the twin's row. */
const ATTEMPTS = 4;

export type PlacesRequest = {
  code: string;
  kind: RegistrationKind;
  contactName: string;
  contactEmail: string;
  locale: string;
  note: string;
  institutionId: string | null;
  userId: string | null;
  /** As `submissionKeyOf` makes it. */
  submissionKey: string;
  /** One row for each place; without a name when the person is to be named later. */
  attendees: readonly { name: string; email: string }[];
  /** Writes the answers to the listing's form with the registration. */
  answers?: AnswersClause | null;
  /** The session it is for, where places are given by session. */
  sessionId?: string | null;
  /** With how many places the group is content; without it, it comes whole or not at all. */
  leastPeople?: number;
  /** Until when places without names are kept. */
  holdExpiresAt?: Date | null;
  claims?: Partial<Claims>;
  /** What the first of them agrees to. */
  consents?: readonly ConsentGiven[];
};

/** Something agreed to in these words, which name the institution as the one that receives data. */
export type ConsentGiven = { purpose: ConsentPurpose; words: string; institutionId: string };

/** What a group brings that a pool may ask for. */
export type Claims = {
  institutionIds: readonly string[];
  /** ISO 3166-1 alpha-2, empty when not said. */
  countryCode: string;
  role: string;
  /** As `invitationCode` makes it. */
  code: string;
};

/**
 * `form-used`: the form made a registration before, which was withdrawn or declined since; a new form may make another.
 * `unknown-code`: no places here are behind that invitation code. `not-eligible`: all places are kept for others.
 * `seat-taken`: somebody on the list is registered already.
 */
export type PlacesRefusal = AdmissionRefusal | "form-used" | "unknown-code" | "not-eligible" | "seat-taken";

/** What somebody who registered is told at once. `place` is the place in the queue, from 1, of who waits. */
export type Receipt = { registrationId: string; status: RegistrationStatus; place: number | null };

/** Whether the registration was made by this request, by the same one before, or by another with the same address. */
export type PlacesAnswer = Receipt & { origin: "made" | "replayed" | "already-registered" };

type Row =
  | { outcome: PlacesAnswer["origin"]; id: string; status: RegistrationStatus }
  | { outcome: PlacesRefusal; id: null; status: null };

/**
 * Registers a group in one statement: decides, counts, and writes the registration, its people, the audit entry and
 * the letters, all or nothing. One statement because that is one round trip while the pool is locked.
 *
 * How it stays exact under READ COMMITTED: the statement's snapshot is taken before it waits for the lock, so nothing
 * that decides may be read from the snapshot. `locked` and `gate` are row locks, and PostgreSQL hands back the newest
 * version of a locked row; `decided` looks at those values only. (An UPDATE with the free places in its WHERE would be
 * wrong twice over: it skips, without waiting, a row that its snapshot shows as full, and so puts somebody on the
 * waitlist while a withdrawal that frees the place is about to commit.) All pools whose places the group may have are
 * locked at once and in the order of their ids; it gets those of the narrowest that has room. Locks are taken pool
 * before listing, as everywhere. The listing is locked for sharing, so that whoever waited while it was cancelled finds it cancelled; only
 * its terms are as old as the snapshot, by the milliseconds of the wait.
 *
 * The same key answers its registration as long as that stands, also after closing. Whether somebody else's address is
 * registered is not answered once registration is refused: nobody may ask that of a listing that is over.
 *
 * Refuses as PlacesRefusal says; throws NotFound where there is no public listing of that code. Who
 * may register in whose name is for the commands that call it.
 */
export async function takePlaces(
  viewer: Viewer,
  request: PlacesRequest,
): Promise<Outcome<PlacesRefusal, PlacesAnswer>> {
  for (let attempt = 1; ; attempt++) {
    try {
      const [row] = await database().$queryRaw<Row[]>(statement(viewer, request));
      return await answer(viewer, row, request);
    } catch (error) {
      // The same key or the same person at the same moment: the other one has committed, so this time it is seen.
      if (attempt >= ATTEMPTS || !isUniqueViolation(error)) throw error;
    }
  }
}

async function answer(
  viewer: Viewer,
  row: Row | undefined,
  { leastPeople = Infinity, attendees }: PlacesRequest,
): Promise<Outcome<PlacesRefusal, PlacesAnswer>> {
  if (!row) throw new NotFound();
  if (row.id === null) return refused(row.outcome);
  const answered = { registrationId: row.id, origin: row.outcome };
  if (row.status !== "waitlisted") return succeeded({ ...answered, status: row.status, place: null });
  // A group that is content with less may have what is free, in its turn.
  if (row.outcome === "made" && leastPeople < attendees.length) {
    const status = await transaction((tx) => promoteWaitingOf(tx, row.id, viewer));
    if (status !== "waitlisted") return succeeded({ ...answered, status, place: null });
  }
  return succeeded({ ...answered, status: row.status, place: await queuePlaceOf(database(), row.id) });
}

function statement(viewer: Viewer, request: PlacesRequest): Prisma.Sql {
  const { code, kind, contactName, contactEmail, locale, note, submissionKey, attendees, sessionId = null } = request;
  const { consents = [] } = request;
  const { institutionIds = [], countryCode = "", role = "", code: invitation = "" } = request.claims ?? {};
  const seats = attendees.map(({ email }) => seatKey(code, sessionId, email));
  const registrationId = newId();
  const people = attendees.length;
  const attendeeIds = attendees.map(() => newId());
  const ticketCodes = attendees.map(() => ticketCode(randomBytes(12)));
  const ticketLetterIds = attendees.map(() => newId());
  // Without answers it is always the same text, so that each connection reads and plans it once: a quarter more in a second.
  return Prisma.sql`${request.answers ? Prisma.empty : PLANNED_ONCE}
    WITH target AS MATERIALIZED (
      SELECT id FROM listing WHERE code = ${code}
    ), locked AS MATERIALIZED (
      SELECT pool.id, pool.capacity, pool.taken, pool.audience, ${PRECEDENCE} AS precedence
      FROM target JOIN pool ON pool.listing_id = target.id AND pool.session_id IS NOT DISTINCT FROM ${sessionId}::uuid
      WHERE pool.audience = 'everyone'
        OR (pool.audience = 'institution' AND pool.audience_key = ANY(${institutionIds}::text[]))
        OR (pool.audience = 'country' AND pool.audience_key = ${countryCode})
        OR (pool.audience = 'role' AND pool.audience_key = ${role})
        OR (pool.audience = 'code' AND pool.audience_key = ${invitation})
      ORDER BY pool.id
      ${POOL_LOCK}
    ), matched AS MATERIALIZED (
      SELECT count(*) AS pools, COALESCE(bool_or(audience = 'code'), false) AS by_code,
             array_agg(id ORDER BY precedence, id) AS ids,
             (array_agg(id ORDER BY precedence, id) FILTER (WHERE taken + ${people}::int <= capacity))[1] AS with_room
      FROM locked
    ), gate AS MATERIALIZED (
      SELECT listing.id, listing.status, listing.institution_id, listing.is_sample, ${LISTING_IS_OVER} AS is_over,
             matched.*
      FROM target CROSS JOIN matched
      JOIN listing ON listing.id = target.id
      JOIN institution ON institution.id = listing.institution_id
      WHERE listing.status IN ('published', 'postponed', 'cancelled', 'archived') AND listing.published_at IS NOT NULL
        AND institution.status = 'active'
      FOR SHARE OF listing
    ), decided AS MATERIALIZED (
      SELECT gate.id AS listing_id, gate.institution_id, gate.is_sample, gate.ids,
        COALESCE(CASE WHEN terms.mode = 'at_once' THEN gate.with_room END, gate.ids[1]) AS pool_id,
        CASE
          WHEN gate.status = 'cancelled' THEN 'listing-cancelled'
          WHEN gate.status = 'postponed' THEN 'listing-postponed'
          WHEN gate.status <> 'published' THEN 'ended'
          WHEN terms.mode IS NULL THEN 'no-registration'
          WHEN terms.mode = 'external' THEN 'external'
          WHEN gate.is_over THEN 'ended'
          WHEN now() < terms.opens_at THEN 'not-open-yet'
          WHEN now() >= terms.closes_at THEN 'closed'
          WHEN NOT EXISTS (SELECT 1 FROM pool WHERE pool.listing_id = gate.id) THEN 'no-registration'
          WHEN ${invitation} <> '' AND NOT gate.by_code THEN 'unknown-code'
          WHEN gate.pools = 0 THEN 'not-eligible'
        END AS refusal,
        CASE
          WHEN terms.mode = 'approval' THEN 'pending'
          WHEN gate.with_room IS NOT NULL THEN 'confirmed'
          ELSE 'waitlisted'
        END AS status
      FROM gate
      LEFT JOIN registration_terms AS terms ON terms.listing_id = gate.id
    ), same_form AS MATERIALIZED (
      SELECT id, status, status IN ${ACTIVE} AS stands FROM registration WHERE submission_key = ${submissionKey}
    ), earlier AS MATERIALIZED (
      SELECT 1 AS precedence, 'replayed' AS outcome, id, status FROM same_form WHERE stands
      UNION ALL
      SELECT 2, 'already-registered', registration.id, registration.status
      FROM decided JOIN attendee ON attendee.seat_key = ${seats[0] ?? null}::text
      JOIN registration ON registration.id = attendee.registration_id
      WHERE decided.refusal IS NULL AND ${kind}::text = 'individual' AND registration.submission_key <> ${submissionKey}
      UNION ALL
      SELECT 3, 'form-used', NULL, NULL FROM decided, same_form WHERE decided.refusal IS NULL AND NOT same_form.stands
      UNION ALL
      (SELECT 4, 'seat-taken', NULL, NULL FROM decided JOIN attendee ON attendee.seat_key = ANY(${seats}::text[])
       WHERE decided.refusal IS NULL AND ${kind}::text = 'delegation' LIMIT 1)
    ), admitted AS MATERIALIZED (
      SELECT * FROM decided WHERE refusal IS NULL AND NOT EXISTS (SELECT 1 FROM earlier)
    ), counted AS (
      UPDATE pool SET taken = locked.taken + ${people}::int
      FROM admitted JOIN locked ON locked.id = admitted.pool_id WHERE pool.id = locked.id AND admitted.status = 'confirmed'
    ), made AS (
      INSERT INTO registration (id, listing_id, session_id, pool_id, other_pool_ids, kind, status, people, least_people,
                                country_code, role, hold_expires_at, contact_name, contact_email, locale,
                                institution_id, user_id, note, submission_key)
      SELECT ${registrationId}::uuid, listing_id, ${sessionId}::uuid, pool_id, array_remove(ids, pool_id),
             ${kind}::registration_kind, status::registration_status,
             ${people}::int, ${request.leastPeople ?? MOST_DELEGATION_PEOPLE}::int, ${countryCode}, ${role},
             ${request.holdExpiresAt ?? null}::timestamptz, ${contactName}, ${contactEmail}, ${locale},
             ${request.institutionId}::uuid, ${request.userId}::uuid, ${note}, ${submissionKey}
      FROM admitted
      RETURNING id, status
    ), named AS (
      INSERT INTO attendee (id, registration_id, position, name, email, ticket_code, seat_key, invited_at)
      SELECT person.id, made.id, person.position - 1, person.name, person.email, person.ticket_code, person.seat_key,
             CASE WHEN ${kind}::text = 'delegation' AND person.email <> '' THEN now() END
      FROM made, unnest(${attendeeIds}::uuid[], ${attendees.map(({ name }) => name)}::text[],
                        ${attendees.map(({ email }) => email)}::text[], ${ticketCodes}::text[], ${seats}::text[])
                 WITH ORDINALITY AS person (id, name, email, ticket_code, seat_key, position)
    ), audited AS (
      INSERT INTO audit_entry (id, actor_id, action, subject_type, subject_id, institution_id, details, is_sample)
      SELECT ${newId()}::uuid, ${viewer.userId}::uuid, 'registration.register', 'registration', ${registrationId}::uuid,
             institution_id, jsonb_build_object('people', ${people}::int, 'status', status), is_sample
      FROM admitted
    ), written AS (
      INSERT INTO outbox (id, dedupe_key, recipient, locale, template, parameters, is_sample)
      SELECT ${newId()}::uuid, letter.template || ':' || ${registrationId}::text, ${contactEmail}, ${locale}, letter.template,
             jsonb_build_object('registrationId', ${registrationId}::text), is_sample
      FROM admitted JOIN (VALUES ${FIRST_LETTERS}) AS letter (status, template) ON letter.status = admitted.status
    ), ticketed AS (
      INSERT INTO outbox (id, dedupe_key, recipient, locale, template, parameters, is_sample)
      SELECT person.letter_id, letter.template || ':' || person.id, person.email, ${locale}, letter.template,
             jsonb_build_object('attendeeId', person.id), is_sample
      FROM admitted
      CROSS JOIN LATERAL (
        SELECT CASE WHEN admitted.status = 'confirmed' THEN ${PLACE_LETTER}::text ELSE ${LINK_LETTER}::text END
      ) AS letter (template)
      CROSS JOIN unnest(${ticketLetterIds}::uuid[], ${attendeeIds}::uuid[],
                            ${attendees.map(({ email }) => email)}::text[]) AS person (letter_id, id, email)
      WHERE ${kind}::text = 'delegation' AND person.email <> ''
    ), agreed AS (
      INSERT INTO attendee_consent (id, attendee_id, purpose, institution_id, words, language)
      SELECT consent.id, ${attendeeIds[0] ?? null}::uuid, consent.purpose::consent_purpose, consent.institution_id, consent.words, ${locale}
      FROM made, unnest(${consents.map(() => newId())}::uuid[], ${consents.map(({ purpose }) => purpose)}::text[],
                        ${consents.map(({ institutionId }) => institutionId)}::uuid[],
                        ${consents.map(({ words }) => words)}::text[]) AS consent (id, purpose, institution_id, words)
    )${request.answers?.(attendeeIds) ?? Prisma.empty}
    SELECT 'made' AS outcome, id, status FROM made
    UNION ALL
    (SELECT outcome, id, status FROM earlier ORDER BY precedence LIMIT 1)
    UNION ALL
    SELECT refusal, NULL, NULL FROM decided WHERE refusal IS NOT NULL AND NOT EXISTS (SELECT 1 FROM earlier)`;
}
