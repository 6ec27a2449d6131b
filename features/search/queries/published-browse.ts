import "server-only";
import {
  isPublishedOver,
  listedPublished,
  listPublishedCards,
  type PublishedCard,
  soonestPublishedFirst,
} from "@/features/listings/queries/published-cards.ts";
import { databaseShowing } from "@/lib/db.ts";
import { LISTS } from "@/lib/http/page-facts.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { queryText } from "@/lib/text/search.ts";

import { Prisma } from "@/prisma/generated/client.ts";
import { nextMonth } from "../rules/months.ts";
import { type BrowseFilters, COUNT_LIMIT, PAGE_SIZE, type When } from "../schema.ts";

export type BrowseResult = { cards: PublishedCard[]; total: number };

/**
 * The page of listings that a browse address asks for at `now`, and how many there are (up to COUNT_LIMIT).
 * With free text the best matches come first, else what comes next.
 *
 * - Days are the venue's: each kind is asked for its own local dates (sessions, run, deadlines and starts of
 *   intakes, last day of validity, release), so that nothing slips into the neighbouring day or month by its zone.
 * - A country is the listing's own or one that it says it concerns.
 * - Open means that a registration sent now is taken, be it onto the waitlist.
 * - Text without anything to search for (only signs) finds nothing.
 */
export async function browsePublishedListings(
  filters: BrowseFilters,
  locale: Locale,
  now: Date,
): Promise<BrowseResult> {
  const question = filters.q === undefined ? undefined : queryText(filters.q);
  const condition = matchingPublished(filters, now);
  if (question === null || condition === null) return { cards: [], total: 0 };
  const [cards, counted] = await Promise.all([
    listPublishedCards(
      {
        condition,
        order: question === undefined ? soonestPublishedFirst(now) : bestFirst(question, now),
        limit: PAGE_SIZE,
        offset: ((filters.page ?? 1) - 1) * PAGE_SIZE,
      },
      locale,
      now,
    ),
    databaseShowing(LISTS).$queryRaw<[{ total: number }]>`
      SELECT count(*)::int AS total FROM (
        SELECT FROM listing l JOIN institution i ON i.id = l.institution_id WHERE ${condition} LIMIT ${COUNT_LIMIT}
      ) counted`,
  ]);
  return { cards, total: counted[0].total };
}

/**
 * What a browse address asks for at `now`, as a condition on `l` (listing) and `i` (its institution), for every view of the
 * same question: list, calendar, map, feeds. Null when it can match nothing.
 */
export function matchingPublished(filters: BrowseFilters, now: Date): Prisma.Sql | null {
  const question = filters.q === undefined ? undefined : queryText(filters.q);
  if (question === null) return null;
  return Prisma.join([listedPublished(now), ...conditions(filters, question, now)], " AND ");
}

function conditions(filters: BrowseFilters, question: string | undefined, now: Date): Prisma.Sql[] {
  const { kind, sub, route, country, city, field, language, mode, institution, person } = filters;
  const found: Prisma.Sql[] = [];
  if (kind) found.push(Prisma.sql`l.kind = ${kind}::listing_kind`);
  if (sub) {
    found.push(Prisma.sql`${sub} = COALESCE(
      (SELECT e.type::text FROM exhibition e WHERE e.listing_id = l.id),
      (SELECT t.format::text FROM lecture t WHERE t.listing_id = l.id),
      (SELECT p.degree_type::text FROM programme p WHERE p.listing_id = l.id),
      (SELECT o.direction::text FROM opportunity o WHERE o.listing_id = l.id))`);
  }
  if (route) found.push(Prisma.sql`l.route = ${route}::route`);
  if (country) {
    found.push(Prisma.sql`(l.country_code = ${country} OR EXISTS (
      SELECT FROM listing_country c WHERE c.listing_id = l.id AND c.country_code = ${country}))`);
  }
  if (city) {
    found.push(Prisma.sql`l.country_code = ${city.slice(0, 2)}
      AND btrim(regexp_replace(lower(l.city), '[^a-z0-9]+', '-', 'g'), '-') = ${city.slice(3)}`);
  }
  if (field) found.push(Prisma.sql`starts_with(l.field_code, ${field})`);
  if (language) {
    const [primary = language] = language.split("-");
    found.push(Prisma.sql`EXISTS (
      SELECT FROM unnest(l.languages) held WHERE held = ${language} OR split_part(held, '-', 1) = ${primary})`);
  }
  if (mode) found.push(Prisma.sql`l.attendance_mode IN (${mode}::attendance_mode, 'mixed')`);
  if (institution) found.push(Prisma.sql`i.slug = ${institution}`);
  if (person) {
    found.push(Prisma.sql`EXISTS (
      SELECT FROM listing_person n WHERE n.listing_id = l.id AND n.person_id = ${person}::uuid)`);
  }
  if (filters.open) found.push(isOpen(now));
  if (filters.free) found.push(Prisma.sql`l.is_free`);
  if (question !== undefined) {
    found.push(Prisma.sql`EXISTS (
      SELECT FROM listing_index x WHERE x.listing_id = l.id AND x.vector @@ to_tsquery('simple', ${question}))`);
  }
  return [...found, ...onDays(filters, now)];
}

/** The first and the last day asked for, where clocks show the time of `zone`. */
type Days = (zone: Prisma.Sql) => { first: Prisma.Sql; last: Prisma.Sql };

const DAYS_FROM_TODAY: Record<When, number> = { today: 0, week: 6, month: 29 };

function onDays({ when, from, to, month }: BrowseFilters, now: Date): Prisma.Sql[] {
  const asked: Days[] = [];
  if (when) {
    const today = (zone: Prisma.Sql) => Prisma.sql`(${now}::timestamptz AT TIME ZONE ${zone})::date`;
    asked.push((zone) => ({ first: today(zone), last: Prisma.sql`${today(zone)} + ${DAYS_FROM_TODAY[when]}::int` }));
  }
  if (from !== undefined || to !== undefined) {
    asked.push(() => ({
      first: Prisma.sql`${from ?? "-infinity"}::date`,
      last: Prisma.sql`${to ?? "infinity"}::date`,
    }));
  }
  if (month) {
    asked.push(() => ({
      first: Prisma.sql`${`${month}-01`}::date`,
      last: Prisma.sql`${`${nextMonth(month)}-01`}::date - 1`,
    }));
  }
  return asked.map(takesPlaceOn);
}

/** Each kind is asked for its own local dates. Projects and briefs name days without a place: those of Greenwich. */
function takesPlaceOn(days: Days): Prisma.Sql {
  const run = (from: Prisma.Sql, to: Prisma.Sql, zone: Prisma.Sql) => {
    const { first, last } = days(zone);
    return Prisma.sql`(${from} <= ${last} AND ${to} >= ${first})`;
  };
  const day = (column: Prisma.Sql, zone: Prisma.Sql) => run(column, column, zone);
  const greenwich = Prisma.sql`'UTC'`;
  // A session that ends at midnight does not take place on the day that begins then.
  const lastDay = Prisma.sql`GREATEST(s.local_start::timestamp, s.local_end::timestamp - interval '1 minute')::date`;
  return Prisma.sql`CASE l.kind
    WHEN 'lecture' THEN EXISTS (SELECT FROM session s WHERE s.listing_id = l.id
      AND ${run(Prisma.sql`s.local_start::timestamp::date`, lastDay, Prisma.sql`s.time_zone`)})
    WHEN 'exhibition' THEN EXISTS (SELECT FROM exhibition e WHERE e.listing_id = l.id
      AND ${run(Prisma.sql`e.starts_on`, Prisma.sql`e.ends_on`, Prisma.sql`e.time_zone`)})
    WHEN 'programme' THEN EXISTS (SELECT FROM intake n WHERE n.listing_id = l.id
      AND (${day(Prisma.sql`n.deadline_on`, Prisma.sql`n.time_zone`)}
        OR ${day(Prisma.sql`n.starts_on`, Prisma.sql`n.time_zone`)}))
    WHEN 'project' THEN EXISTS (SELECT FROM project p WHERE p.listing_id = l.id
      AND ${run(Prisma.sql`p.starts_on`, Prisma.sql`COALESCE(p.ends_on, 'infinity')`, greenwich)})
    WHEN 'opportunity' THEN EXISTS (SELECT FROM opportunity o WHERE o.listing_id = l.id
      AND ${day(Prisma.sql`o.valid_until`, Prisma.sql`o.time_zone`)})
    WHEN 'brief' THEN EXISTS (SELECT FROM brief b WHERE b.listing_id = l.id
      AND ${day(Prisma.sql`b.released_on`, greenwich)})
  END`;
}

function isOpen(now: Date): Prisma.Sql {
  return Prisma.sql`l.status = 'published' AND NOT ${isPublishedOver(now)} AND EXISTS (
    SELECT FROM registration_terms r WHERE r.listing_id = l.id
    AND (r.opens_at IS NULL OR r.opens_at <= ${now}) AND (r.closes_at IS NULL OR r.closes_at > ${now}))`;
}

/** Titles weigh more than bodies (the index says which is which); what is over counts half. */
function bestFirst(question: string, now: Date): Prisma.Sql {
  return Prisma.sql`(
    SELECT ts_rank(x.vector, to_tsquery('simple', ${question})) * CASE WHEN ${isPublishedOver(now)} THEN 0.5 ELSE 1 END
    FROM listing_index x WHERE x.listing_id = l.id
  ) DESC, ${soonestPublishedFirst(now)}`;
}
