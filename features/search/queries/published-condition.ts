import "server-only";
import { queryText } from "@/lib/text/search.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import { nextMonth } from "../rules/months.ts";
import { termsAsked } from "../rules/terms.ts";
import type { AskedFilters, BrowseFilters, When } from "../schema.ts";

/**
 * What a browse address asks for at `now`, as a condition on `l` (listing) and `i` (its institution), for every view of the
 * same question: list, calendar, map, feeds. Null when it can match nothing.
 */
export function matchingPublished(filters: AskedFilters, now: Date): Prisma.Sql | null {
  const condition = matchingPublishedEntries(filters, now);
  return condition && Prisma.sql`EXISTS (SELECT FROM search_entry e WHERE e.listing_id = l.id AND ${condition})`;
}

/**
 * The same condition on `e`, a row of search_entry, which holds only what anybody may find.
 *
 * - What was called off is found as long as somebody could still set out for it.
 * - Days are the venue's: each kind has its own local dates (sessions, run, deadlines and starts of intakes, last day of
 *   validity, release), so that nothing slips into the neighbouring day or month by its zone.
 * - A country is the listing's own or one that it says it concerns.
 * - Open means that a registration sent now is taken, be it onto the waitlist.
 * - Text without anything to search for (only signs) finds nothing.
 */
export function matchingPublishedEntries(filters: AskedFilters, now: Date): Prisma.Sql | null {
  const question = wordsAskedPublished(filters);
  if (question === null) return null;
  const others = matchingOtherFilters(filters, now);
  if (question === undefined) return others;
  return Prisma.sql`${others} AND EXISTS (
    SELECT FROM listing_index x WHERE x.listing_id = e.listing_id AND ${matchingWords(question, filters, now)})`;
}

/**
 * The same listings as the FROM and WHERE of a query that needs no order and at most so many of them: `e`, and for a question of
 * words `x`, where they stand. Null when nothing can match.
 *
 * Either side of the join can look the other up by its key, whichever has fewer rows. Written as a plain equality the planner
 * would at times merge both tables whole, because it takes looking into a text for cheap: seconds instead of a fraction.
 */
export function firstPublishedEntries(filters: AskedFilters, now: Date): Prisma.Sql | null {
  const question = wordsAskedPublished(filters);
  if (question === null) return null;
  const others = matchingOtherFilters(filters, now);
  if (question === undefined) return Prisma.sql`FROM search_entry e WHERE ${others}`;
  return Prisma.sql`
    FROM search_entry e JOIN listing_index x
      ON x.listing_id = ANY(ARRAY[e.listing_id]) AND e.listing_id = ANY(ARRAY[x.listing_id])
    WHERE ${others} AND ${matchingWords(question, filters, now)}`;
}

/** The words as `queryText` writes them: undefined when there are none, null when they ask for nothing that could be found. */
export function wordsAskedPublished({ q, begun }: AskedFilters): string | null | undefined {
  if (q === undefined) return undefined;
  return queryText(q, begun?.text === q ? begun.words : undefined);
}

/** All of that but the words, on `e`. */
function matchingOtherFilters(filters: BrowseFilters, now: Date): Prisma.Sql {
  const terms = termsAsked(filters);
  const conditions = [Prisma.sql`e.listed_until > ${now}`];
  if (filters.when) conditions.push(isPublishedWhen(filters.when, now));
  conditions.push(...daysAsked(filters, now).map((days) => Prisma.sql`e.days && ${days}`));
  if (terms.length > 0) conditions.push(Prisma.sql`e.terms @> ${terms}::text[]`);
  if (filters.open) conditions.push(isOpenPublished(now));
  return Prisma.join(conditions, " AND ");
}

/** The words (`queryText`), on `x`; all but the words once more, because the index of words looks up all of them together. */
function matchingWords(question: string, filters: BrowseFilters, now: Date): Prisma.Sql {
  const terms = termsAsked(filters);
  const conditions = [Prisma.sql`x.vector @@ ${question}::tsquery`];
  if (terms.length > 0) conditions.push(Prisma.sql`x.terms @> ${terms}::text[]`);
  for (const days of daysAsked(filters, now)) {
    // What is asked for by too many days has no terms; the planner sees that before it reads anything.
    conditions.push(Prisma.sql`(day_terms_asked(${days}) IS NULL OR x.terms && day_terms_asked(${days}))`);
  }
  if (filters.open) conditions.push(Prisma.sql`x.terms && open_terms_asked(${now})`);
  return Prisma.join(conditions, " AND ");
}

/** Says in SQL whether a registration for `e` that is sent at `now` is taken. */
export const isOpenPublished = (now: Date) => Prisma.sql`(e.opens_at <= ${now} AND e.closes_at > ${now})`;

/** How many days after today each answer to "when" still holds. */
export const DAYS_AHEAD: Record<When, number> = { today: 0, week: 6, month: 29 };

/** Says in SQL whether something of `e` takes place from today, as its venue counts days at `now`, within those days. */
function isPublishedWhen(when: When, now: Date): Prisma.Sql {
  const today = Prisma.sql`(${now}::timestamptz AT TIME ZONE e.time_zone)::date`;
  // A plain && on days that the planner cannot know is taken for a very rare thing, and with it the whole answer.
  return Prisma.sql`CASE WHEN e.days && daterange(${today}, ${today} + ${DAYS_AHEAD[when]}::int, '[]') THEN true END`;
}

/**
 * The days that are asked for, each a range that must overlap with those of a listing. For "when" they reach a day too far on
 * either side, because today at the venue is at most a day earlier or later than in Greenwich: for the index to begin with.
 */
function daysAsked({ when, from, to, month }: BrowseFilters, now: Date): Prisma.Sql[] {
  const found: Prisma.Sql[] = [];
  if (when) {
    const today = Prisma.sql`(${now}::timestamptz AT TIME ZONE 'UTC')::date`;
    found.push(Prisma.sql`daterange(${today} - 1, ${today} + ${DAYS_AHEAD[when] + 1}::int, '[]')`);
  }
  if (from !== undefined || to !== undefined) {
    found.push(Prisma.sql`daterange(${from ?? null}::date, ${to ?? null}::date, '[]')`);
  }
  if (month) found.push(Prisma.sql`daterange(${`${month}-01`}::date, ${`${nextMonth(month)}-01`}::date)`);
  return found;
}
