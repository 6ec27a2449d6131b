import "server-only";
import type { Viewer } from "@/lib/auth/viewer.ts";
import type { Transaction } from "@/lib/db.ts";
import { cityKey } from "@/lib/places/city-key.ts";
import { Prisma } from "@/prisma/generated/client.ts";

/**
 * Writes the search entries of those among these listings that anybody may find, as the tables stand at `now` (the
 * database's own unless given), and answers their ids. For `indexListings` and for what keeps entries true as time goes on;
 * the caller holds the listings' locks.
 */
export async function writeEntries(
  _viewer: Viewer,
  tx: Transaction,
  ids: readonly string[],
  now?: Date,
): Promise<string[]> {
  const places = await tx.listing.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, countryCode: true, city: true },
  });
  const keys = places.map(({ countryCode, city }) => cityKey(countryCode, city));
  const written = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO search_entry (
      listing_id, terms, city_key, city, days, time_zone, next_at, over_at, listed_until, closing_at, opens_at, closes_at,
      published_at, refresh_at)
    SELECT l.id, ${TERMS}, given.city_key, l.city, COALESCE(dates.days, '{}'), COALESCE(dates.time_zone, 'UTC'),
      times.next_at, times.over_at,
      CASE WHEN l.status = 'published' THEN 'infinity' ELSE times.over_at END,
      times.closing_at, terms.opens_at, terms.closes_at, l.published_at,
      LEAST(times.next_turn_at, times.closing_at)
    FROM unnest(${places.map(({ id }) => id)}::uuid[], ${keys}::text[]) given (id, city_key)
    JOIN listing l ON l.id = given.id
    JOIN institution i ON i.id = l.institution_id
    CROSS JOIN LATERAL (SELECT ${now ?? null}::timestamptz AS given_now) clock
    CROSS JOIN LATERAL (SELECT COALESCE(clock.given_now, now()) AS now) at
    CROSS JOIN LATERAL (${DATES}) dates
    CROSS JOIN LATERAL (${ENDS}) ends
    LEFT JOIN registration_terms r ON r.listing_id = l.id AND l.status = 'published'
    CROSS JOIN LATERAL (
      SELECT CASE WHEN r.listing_id IS NULL THEN 'infinity' ELSE COALESCE(r.opens_at, '-infinity') END AS opens_at,
        CASE WHEN r.listing_id IS NULL THEN 'infinity'
          ELSE LEAST(r.closes_at, ends.over_at) END AS closes_at
    ) terms
    CROSS JOIN LATERAL (${TIMES}) times
    WHERE i.status = 'active' AND l.published_at IS NOT NULL AND l.hidden_at IS NULL AND l.status IN ('published', 'postponed', 'cancelled')
    ON CONFLICT (listing_id) DO UPDATE SET
      terms = excluded.terms, city_key = excluded.city_key, city = excluded.city, days = excluded.days,
      time_zone = excluded.time_zone, next_at = excluded.next_at, over_at = excluded.over_at,
      listed_until = excluded.listed_until, closing_at = excluded.closing_at, opens_at = excluded.opens_at,
      closes_at = excluded.closes_at, published_at = excluded.published_at, refresh_at = excluded.refresh_at
    RETURNING listing_id AS id`;
  return written.map(({ id }) => id);
}

/** Every value of `l` that a facet can ask for (features/search/rules/terms.ts reads them). */
const TERMS = Prisma.sql`ARRAY(
  SELECT 'kind:' || l.kind
  UNION ALL SELECT 'sub:' || l.kind || '.' || x.type FROM exhibition x WHERE x.listing_id = l.id
  UNION ALL SELECT 'sub:' || l.kind || '.' || x.format FROM lecture x WHERE x.listing_id = l.id
  UNION ALL SELECT 'sub:' || l.kind || '.' || x.degree_type FROM programme x WHERE x.listing_id = l.id
  UNION ALL SELECT 'sub:' || l.kind || '.' || x.direction FROM opportunity x WHERE x.listing_id = l.id
  UNION ALL SELECT 'route:' || l.route
  UNION ALL SELECT 'country:' || l.country_code
  UNION ALL SELECT 'country:' || x.country_code FROM listing_country x
    WHERE x.listing_id = l.id AND x.country_code <> l.country_code
  UNION ALL SELECT 'city:' || given.city_key WHERE given.city_key IS NOT NULL
  UNION ALL SELECT 'field:' || left(l.field_code, length) FROM generate_series(2, length(l.field_code)) length
  UNION ALL SELECT DISTINCT 'language:' || held FROM unnest(l.languages) held
  UNION ALL SELECT DISTINCT 'speech:' || split_part(held, '-', 1) FROM unnest(l.languages) held
  UNION ALL SELECT 'mode:onsite' WHERE l.attendance_mode IN ('onsite', 'mixed')
  UNION ALL SELECT 'mode:online' WHERE l.attendance_mode IN ('online', 'mixed')
  UNION ALL SELECT 'institution:' || i.slug
  UNION ALL SELECT DISTINCT 'institution:' || o.slug FROM partnership x JOIN institution o ON o.id = x.institution_id
    WHERE x.listing_id = l.id AND x.state = 'confirmed' AND o.status = 'active' AND o.id <> i.id
  UNION ALL SELECT DISTINCT 'person:' || x.person_id FROM listing_person x WHERE x.listing_id = l.id
  UNION ALL SELECT DISTINCT 'person:' || f.id FROM listing_person x JOIN person_former_address f ON f.person_id = x.person_id
    WHERE x.listing_id = l.id
  UNION ALL SELECT 'free:1' WHERE l.is_free
)`;

/** The end of an intake's last day, in the intake's own zone. */
const INTAKE_END = Prisma.sql`((n.deadline_on + 1)::timestamp AT TIME ZONE n.time_zone)`;

/**
 * Days of `l` as its kind has them, and the zone in which they are counted: that of the first session, run or intake.
 * Projects and briefs name days without a place: those of Greenwich. A session that ends at midnight does not take
 * place on the day that begins then.
 */
const DATES = Prisma.sql`
  SELECT range_agg(daterange(s.local_start::timestamp::date,
      GREATEST(s.local_start::timestamp, s.local_end::timestamp - interval '1 minute')::date, '[]')) AS days,
    (array_agg(s.time_zone ORDER BY s.position))[1] AS time_zone
  FROM session s WHERE s.listing_id = l.id AND l.kind = 'lecture' HAVING count(*) > 0
  UNION ALL SELECT datemultirange(daterange(e.starts_on, e.ends_on, '[]')), e.time_zone
  FROM exhibition e WHERE e.listing_id = l.id
  UNION ALL SELECT range_agg(daterange(n.deadline_on, n.deadline_on, '[]')) + range_agg(daterange(n.starts_on, n.starts_on, '[]')),
    (array_agg(n.time_zone ORDER BY n.position))[1]
  FROM intake n WHERE n.listing_id = l.id HAVING count(*) > 0
  UNION ALL SELECT datemultirange(daterange(p.starts_on, p.ends_on, '[]')), 'UTC'
  FROM project p WHERE p.listing_id = l.id
  UNION ALL SELECT datemultirange(daterange(o.valid_until, o.valid_until, '[]')), o.time_zone
  FROM opportunity o WHERE o.listing_id = l.id
  UNION ALL SELECT datemultirange(daterange(b.released_on, b.released_on, '[]')), 'UTC'
  FROM brief b WHERE b.listing_id = l.id AND b.released_on IS NOT NULL
  UNION ALL SELECT NULL, NULL
  LIMIT 1`;

/** When `l` is over: the last session, day or deadline; a brief never is, a programme without intakes always was. */
const ENDS = Prisma.sql`
  SELECT CASE l.kind
    WHEN 'brief' THEN 'infinity'
    WHEN 'programme' THEN COALESCE(
      (SELECT max(${INTAKE_END}) FROM intake n WHERE n.listing_id = l.id), l.published_at)
    ELSE COALESCE(l.deadline_at, l.ends_at, 'infinity')
  END AS over_at`;

/**
 * What of `l` lies nearest ahead of `at.now`: the instant to look at, the instant by which to act, and the instant at which the
 * first of them moves on. What was called off asks nobody to act.
 */
const TIMES = Prisma.sql`
  SELECT ends.over_at,
    CASE WHEN ends.over_at <= at.now THEN 'infinity' ELSE COALESCE(CASE l.kind
      WHEN 'lecture' THEN (SELECT min(s.starts_at) FROM session s WHERE s.listing_id = l.id AND s.ends_at > at.now)
      WHEN 'programme' THEN due.deadline_at
      WHEN 'opportunity' THEN l.deadline_at
      WHEN 'brief' THEN NULL
      ELSE CASE WHEN l.starts_at > at.now THEN l.starts_at ELSE l.ends_at END
    END, 'infinity') END AS next_at,
    CASE WHEN ends.over_at <= at.now THEN 'infinity' ELSE COALESCE(CASE l.kind
      WHEN 'lecture' THEN (SELECT min(s.ends_at) FROM session s WHERE s.listing_id = l.id AND s.ends_at > at.now)
      WHEN 'programme' THEN due.deadline_at
      WHEN 'opportunity' THEN l.deadline_at
      WHEN 'brief' THEN NULL
      ELSE CASE WHEN l.starts_at > at.now THEN l.starts_at ELSE l.ends_at END
    END, 'infinity') END AS next_turn_at,
    CASE WHEN l.status <> 'published' THEN 'infinity' ELSE LEAST(
      due.deadline_at,
      CASE WHEN l.kind = 'opportunity' AND l.deadline_at > at.now THEN l.deadline_at END,
      CASE WHEN r.closes_at > at.now AND terms.closes_at > at.now THEN r.closes_at END,
      'infinity') END AS closing_at
  FROM (SELECT min(${INTAKE_END}) AS deadline_at FROM intake n
    WHERE n.listing_id = l.id AND ${INTAKE_END} > at.now) due`;
