import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import type { AnswerFilter, RegistrationFilter } from "../rules/desk-filter.ts";
import { DESK_REGISTRATION, type DeskRow, literal } from "../rules/desk-rows.ts";

/**
 * The condition on a registration `r` of a listing that the table, its exports and its mailings share. The caller has seen that the viewer
 * decides about this listing. Sensitive answers are no condition: who has given one must not be found out by asking.
 */
export function registrationCondition(_viewer: Viewer, listingId: string, filter: RegistrationFilter): Prisma.Sql {
  const { status, search, kind, poolId, sessionId, countryCode, institutionId, checkedIn, answers = [] } = filter;
  const conditions = [Prisma.sql`r.listing_id = ${listingId}::uuid`];
  if (status) conditions.push(Prisma.sql`r.status = ${status}::registration_status`);
  if (kind) conditions.push(Prisma.sql`r.kind = ${kind}::registration_kind`);
  if (poolId) conditions.push(Prisma.sql`(r.pool_id = ${poolId}::uuid OR ${poolId}::uuid = ANY(r.other_pool_ids))`);
  if (sessionId) conditions.push(Prisma.sql`r.session_id = ${sessionId}::uuid`);
  if (countryCode) conditions.push(Prisma.sql`r.country_code = ${countryCode}`);
  if (institutionId) conditions.push(Prisma.sql`r.institution_id = ${institutionId}::uuid`);
  if (typeof checkedIn === "boolean") {
    conditions.push(Prisma.sql`${checkedIn} = EXISTS (
      SELECT FROM attendee a JOIN check_in c ON c.attendee_id = a.id AND c.undone_at IS NULL AND NOT c.is_repeat
      WHERE a.registration_id = r.id)`);
  }
  if (search !== "") conditions.push(named(`%${literal(search)}%`));
  conditions.push(...answers.map((answer) => answered(listingId, answer)));
  return Prisma.join(conditions, " AND ");
}

function named(pattern: string): Prisma.Sql {
  return Prisma.sql`(r.contact_name ILIKE ${pattern} OR r.contact_email ILIKE ${pattern} OR EXISTS (
    SELECT FROM attendee a WHERE a.registration_id = r.id AND (a.name ILIKE ${pattern} OR a.email ILIKE ${pattern})))`;
}

/** Somebody of the registration gave this answer, to a question that no version of the form has marked as sensitive. */
function answered(listingId: string, { moment, key, answer }: AnswerFilter): Prisma.Sql {
  return Prisma.sql`EXISTS (
      SELECT FROM form_reply p JOIN form g ON g.id = p.form_id AND g.moment = ${moment}::form_moment
        JOIN form_answer x ON x.reply_id = p.id JOIN form_field f ON f.id = x.field_id
      WHERE p.registration_id = r.id AND f.key = ${key} AND x.value @> to_jsonb(${answer}::text)
    ) AND NOT EXISTS (
      SELECT FROM form_field f JOIN form_version v ON v.id = f.version_id JOIN form g ON g.id = v.form_id
      WHERE g.listing_id = ${listingId}::uuid AND g.moment = ${moment}::form_moment AND f.key = ${key}
        AND f.sensitivity = 'sensitive' AND v.released_at IS NOT NULL)`;
}

/**
 * As many registrations as `take` in the order of arrival, after the number `after`. Their number never changes but by a desk that
 * moves somebody in the queue, and new ones come last: pages neither skip nor repeat while people register.
 */
export async function readDeskRows(
  viewer: Viewer,
  listingId: string,
  filter: RegistrationFilter,
  after: bigint,
  take: number,
): Promise<DeskRow[]> {
  const ids = await database().$queryRaw<{ id: string }[]>`
    SELECT r.id FROM registration r
    WHERE ${registrationCondition(viewer, listingId, filter)} AND r.queue_number > ${after}
    ORDER BY r.queue_number LIMIT ${take}`;
  if (ids.length === 0) return [];
  return database().registration.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    orderBy: { queueNumber: "asc" },
    select: DESK_REGISTRATION,
  });
}
