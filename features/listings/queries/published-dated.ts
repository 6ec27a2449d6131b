import "server-only";
import { databaseShowing, PLANNED_ONCE } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { LISTS } from "@/lib/http/page-facts.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import type { DatedListing } from "../rules/dated-listing.ts";
import { type CardSelection, nearestPublishedFirst, openPublished, publishedCalledOff } from "./published-cards.ts";

const VENUE = Prisma.sql`CASE WHEN v.id IS NULL THEN NULL ELSE json_build_object('name', v.name, 'names', COALESCE(
    (SELECT json_agg(json_build_object('language', m.language, 'name', m.name)) FROM venue_name m WHERE m.venue_id = v.id), '[]'),
  'address', v.address, 'city', v.city, 'countryCode', v.country_code) END`;

/**
 * Lists listings with their dates in the reader's language (`pickTranslation` said in SQL), bodies up to `bodyLength`
 * characters: first their ids, then what is told of them. The selection says who may see what. The online address of a
 * session is never read here.
 */
export async function listPublishedDated(
  { condition, order, limit }: Omit<CardSelection, "offset">,
  locale: Locale,
  bodyLength: number,
): Promise<DatedListing[]> {
  const chosen = await databaseShowing(LISTS).$queryRaw<{ id: string }[]>`
    SELECT l.id FROM listing l JOIN institution i ON i.id = l.institution_id
    WHERE ${condition}
    ORDER BY ${order} LIMIT ${limit}`;
  if (chosen.length === 0) return [];
  const listings = await tellDated(
    chosen.map(({ id }) => id),
    locale,
    bodyLength,
  );
  const byId = new Map(listings.map((listing) => [listing.id, listing]));
  return chosen.flatMap(({ id }) => byId.get(id) ?? []);
}

/**
 * One text for whatever was asked, planned once for each connection, as of cards (published-cards.ts). What was taken back
 * between the choice and this is no longer told.
 */
function tellDated(ids: readonly string[], locale: Locale, bodyLength: number): Promise<DatedListing[]> {
  return databaseShowing(LISTS).$queryRaw<DatedListing[]>`
    ${PLANNED_ONCE}
    SELECT l.id, l.code, l.kind, l.status, l.route, l.country_code AS "countryCode", l.city,
      l.attendance_mode AS "attendanceMode", l.revision, l.published_at AS "publishedAt", l.updated_at AS "updatedAt",
      ${publishedCalledOff} AS "calledOff",
      CASE WHEN l.cancelled_at IS NOT NULL THEN l.cancellation_reason ELSE l.postponement_reason END AS "calledOffReason",
      words.title, words.summary, left(words.body, ${bodyLength}) AS body,
      words.language AS "textLanguage", i.slug AS "institutionSlug", named.name AS "institutionName",
      COALESCE((
        SELECT json_agg(json_build_object('id', s.id, 'localStart', s.local_start, 'localEnd', s.local_end,
          'timeZone', s.time_zone, 'room', s.room, 'venue', ${VENUE}) ORDER BY s.position)
        FROM session s LEFT JOIN venue v ON v.id = s.venue_id WHERE s.listing_id = l.id), '[]') AS sessions,
      (SELECT json_build_object('startsOn', e.starts_on, 'endsOn', e.ends_on, 'timeZone', e.time_zone, 'venue', ${VENUE},
          'hours', COALESCE((SELECT json_agg(json_build_object('weekday', h.weekday, 'opens', h.opens,
            'closes', h.closes) ORDER BY h.weekday, h.opens) FROM opening_hours h WHERE h.listing_id = l.id), '[]'),
          'closures', COALESCE((SELECT json_agg(json_build_object('startsOn', c.starts_on, 'endsOn', c.ends_on)
            ORDER BY c.starts_on) FROM closure c WHERE c.listing_id = l.id), '[]'))
        FROM exhibition e LEFT JOIN venue v ON v.id = e.venue_id WHERE e.listing_id = l.id) AS run,
      COALESCE((
        SELECT json_agg(json_build_object('id', n.id, 'deadlineOn', n.deadline_on, 'timeZone', n.time_zone)
          ORDER BY n.position) FROM intake n WHERE n.listing_id = l.id), '[]') AS intakes,
      (SELECT json_build_object('until', o.valid_until, 'timeZone', o.time_zone)
        FROM opportunity o WHERE o.listing_id = l.id) AS validity
    FROM unnest(${ids}::uuid[]) AS chosen (id)
    JOIN listing l ON l.id = chosen.id
    JOIN institution i ON i.id = l.institution_id
    CROSS JOIN LATERAL (
      SELECT t.title, t.summary, t.body, t.language FROM translation t WHERE t.listing_id = l.id
      ORDER BY ${nearestPublishedFirst(locale, Prisma.sql`t.language`, Prisma.sql`l.source_language`)} LIMIT 1
    ) words
    CROSS JOIN LATERAL (
      SELECT m.name FROM institution_name m WHERE m.institution_id = i.id
      ORDER BY ${nearestPublishedFirst(locale, Prisma.sql`m.language`, Prisma.sql`i.source_language`)} LIMIT 1
    ) named
    WHERE ${openPublished}`;
}

/** The language that the one listing of `condition` was written in; `NotFound` when there is none. */
export async function getPublishedSourceLanguage(condition: Prisma.Sql): Promise<string> {
  const [listing] = await databaseShowing(LISTS).$queryRaw<{ language: string }[]>`
    SELECT l.source_language AS language FROM listing l JOIN institution i ON i.id = l.institution_id
    WHERE ${condition}`;
  if (!listing) throw new NotFound();
  return listing.language;
}
