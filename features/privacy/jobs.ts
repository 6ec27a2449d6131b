import "server-only";
import { recordAudit } from "@/features/audit/commands.ts";
import { forgetAnswers } from "@/features/forms/personal-data.ts";
import { forgetLetters } from "@/features/letters/personal-data.ts";
import { forgetPeople } from "@/features/registrations/personal-data.ts";
import { PORTAL } from "@/lib/auth/viewer.ts";
import { database, transaction } from "@/lib/db.ts";
import { fileStore } from "@/lib/storage/file-store.ts";
import { registrationsKeptSince } from "./rules/retention.ts";

const BATCH = 200;

type Due = { id: string; listingId: string; institutionId: string; isSample: boolean };

/**
 * Takes names, addresses and answers off registrations whose listing ended, or was called off, KEPT.registrationMonths before `now`. One
 * without an end counts from the registration's last change. How many came stays, and so do certificates with initials. Answers how many
 * were forgotten. Safe to run twice, and in two processes at once.
 */
export async function forgetOldRegistrations(now: Date): Promise<number> {
  for (let forgotten = 0; ; ) {
    const due = await dueRegistrations(now);
    if (due.length === 0) return forgotten;
    const files = await transaction(async (tx) => {
      const registrationIds = due.map(({ id }) => id);
      const people = await tx.attendee.findMany({
        where: { registrationId: { in: registrationIds } },
        select: { id: true },
      });
      const of = { registrationIds, attendeeIds: people.map(({ id }) => id) };
      const names = [...(await forgetAnswers(tx, of)), ...(await forgetLetters(tx, of))];
      await forgetPeople(tx, of);
      for (const [listingId, registrations] of Map.groupBy(due, (one) => one.listingId)) {
        await recordAudit(PORTAL, tx, {
          action: "listing.forget-registrations",
          subjectId: listingId,
          institutionId: registrations[0]?.institutionId ?? null,
          details: { registrations: registrations.length },
          isSample: registrations[0]?.isSample ?? false,
        });
      }
      return names;
    });
    for (const name of files) await fileStore().remove(name);
    forgotten += due.length;
  }
}

function dueRegistrations(now: Date): Promise<Due[]> {
  return database().$queryRaw<Due[]>`
    SELECT g.id, l.id AS "listingId", l.institution_id AS "institutionId", l.is_sample AS "isSample"
    FROM registration g
    JOIN listing l ON l.id = g.listing_id
    CROSS JOIN LATERAL (
      SELECT COALESCE(l.ends_at, (
        SELECT max((i.deadline_on + 1)::timestamp AT TIME ZONE i.time_zone) FROM intake i WHERE i.listing_id = l.id
      )) AS at
    ) AS ending
    WHERE g.contact_email <> '' AND l.status <> 'postponed'
      AND COALESCE(LEAST(l.cancelled_at, ending.at), g.status_at) < ${registrationsKeptSince(now)}
    LIMIT ${BATCH}`;
}
