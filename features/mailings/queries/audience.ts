import "server-only";
import { registrationCondition } from "@/features/registrations/queries/desk-condition.ts";
import { requireHosted } from "@/features/registrations/queries/hosted.ts";
import { ACTIVE_STATUSES } from "@/features/registrations/rules/places.ts";
import type { Viewer } from "@/lib/auth/viewer.ts";
import { database } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import { type Audience, byLanguage } from "../rules.ts";

/**
 * The registrations of a listing that a mailing goes to, as a table with `id`, `contact_email`, `locale` and `queue_number`: one for each
 * address, however often somebody is registered. Whoever has left or was refused is written to only where they were ticked or the filter
 * names that very status. The caller has seen that the viewer decides about this listing.
 */
export function audienceRows(viewer: Viewer, listingId: string, { chosen, filter }: Audience): Prisma.Sql {
  const which =
    chosen.length > 0
      ? Prisma.sql`r.listing_id = ${listingId}::uuid AND r.id = ANY(${[...chosen]}::uuid[])`
      : filter.status
        ? registrationCondition(viewer, listingId, filter)
        : Prisma.sql`${registrationCondition(viewer, listingId, filter)}
            AND r.status::text = ANY(${[...ACTIVE_STATUSES]}::text[])`;
  return Prisma.sql`(SELECT DISTINCT ON (r.contact_email) r.id, r.contact_email, r.locale, r.queue_number
    FROM registration r WHERE ${which} ORDER BY r.contact_email, r.queue_number)`;
}

export type AudienceFigures = { recipients: number; languages: { language: Locale; count: number }[] };

/** How many a mailing would go to, and how many of them read which language. NotFound and Forbidden as requireHosted. */
export async function getAudience(
  viewer: Viewer,
  institutionId: string,
  listingId: string,
  audience: Audience,
): Promise<AudienceFigures> {
  const listing = await requireHosted(viewer, institutionId, listingId);
  const counts = await database().$queryRaw<{ locale: string; count: number }[]>`
    SELECT a.locale, count(*)::int AS count FROM ${audienceRows(viewer, listing.id, audience)} a GROUP BY 1`;
  return {
    recipients: counts.reduce((sum, { count }) => sum + count, 0),
    languages: byLanguage(counts),
  };
}
