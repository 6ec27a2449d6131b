import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";

/** What happened to a registration: the verb of the audit entry, and the letter its contact gets. */
export type RegistrationStep = "promote" | "confirm" | "waitlist" | "decline" | "withdraw";

const LETTERS: Record<RegistrationStep, string> = {
  promote: "registration-promoted",
  confirm: "registration-confirmed",
  waitlist: "registration-waitlisted",
  decline: "registration-declined",
  withdraw: "registration-withdrawn",
};

/** Steps after which the people of a delegation hold tickets of their own. */
const GIVES_TICKETS = new Set<RegistrationStep>(["promote", "confirm"]);

/**
 * Writes for each registration the audit entry and the letters to be sent, in the transaction of the change. One
 * statement for all of them: raising a capacity may move hundreds up at once. Each letter's key is made of its
 * template and its registration, and every step is taken at most once, so that no letter is written twice.
 */
export async function announceMoves(
  tx: Transaction,
  viewer: Viewer,
  registrationIds: string[],
  step: RegistrationStep,
): Promise<void> {
  await tx.$executeRaw`
    WITH moved AS (
      SELECT registration.id, registration.contact_email, registration.locale, registration.kind,
             registration.people, listing.institution_id, listing.is_sample
      FROM registration JOIN listing ON listing.id = registration.listing_id
      WHERE registration.id = ANY(${registrationIds}::uuid[])
    ), audited AS (
      INSERT INTO audit_entry (id, actor_id, action, subject_type, subject_id, institution_id, details, is_sample)
      SELECT gen_random_uuid(), ${viewer.userId}::uuid, ${`registration.${step}`}, 'registration', id, institution_id,
             jsonb_build_object('people', people), is_sample
      FROM moved
    ), written AS (
      INSERT INTO outbox (id, dedupe_key, recipient, locale, template, parameters, is_sample)
      SELECT gen_random_uuid(), ${LETTERS[step]} || ':' || id, contact_email, locale, ${LETTERS[step]},
             jsonb_build_object('registrationId', id), is_sample
      FROM moved
    )
    INSERT INTO outbox (id, dedupe_key, recipient, locale, template, parameters, is_sample)
    SELECT gen_random_uuid(), 'registration-ticket:' || attendee.id, attendee.email, moved.locale, 'registration-ticket',
           jsonb_build_object('attendeeId', attendee.id), moved.is_sample
    FROM moved JOIN attendee ON attendee.registration_id = moved.id
    WHERE ${GIVES_TICKETS.has(step)} AND moved.kind = 'delegation' AND attendee.email <> ''`;
}
