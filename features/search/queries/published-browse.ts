import "server-only";
import {
  isPublishedOver,
  listedPublished,
  listPublishedCards,
  type PublishedCard,
  soonestPublishedFirst,
} from "@/features/listings/queries/published-cards.ts";
import { database } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { queryText } from "@/lib/text/search.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import { nextMonth } from "../rules.ts";
import { type BrowseFilters, COUNT_LIMIT, PAGE_SIZE } from "../schema.ts";
import { type PublishedQuestion, readPublishedQuestion } from "./published-question.ts";

export type BrowseResult = {
  cards: PublishedCard[];
  total: number;
  /** What was searched for in place of mistyped words. Without a question, or with nothing to correct, not there. */
  corrected?: PublishedQuestion;
};

/**
 * The page of listings that a browse address asks for at `now`, and how many there are (up to COUNT_LIMIT).
 * With free text the best matches come first, else what comes next.
 *
 * - A month is the venue's: each kind is asked for its own local dates (sessions, run, deadlines and starts of
 *   intakes, last day of validity, release), so that nothing slips into the neighbouring month by its zone.
 * - A country is the listing's own or one that it says it concerns.
 * - Open means that a registration sent now is taken, be it onto the waitlist.
 * - Text without anything to search for (only signs) finds nothing.
 */
export async function browsePublishedListings(typed: BrowseFilters, locale: Locale, now: Date): Promise<BrowseResult> {
  const read = typed.q === undefined ? undefined : await readPublishedQuestion(typed.q);
  const corrected = read && read.corrections.length > 0 ? read : undefined;
  const filters = corrected ? { ...typed, q: corrected.text } : typed;
  const question = filters.q === undefined ? undefined : queryText(filters.q);
  const condition = matchingPublished(filters, now);
  if (question === null || condition === null) return { cards: [], total: 0 };
  const [cards, counted] = await Promise.all([
    listPublishedCards(
      {
        condition,
        order: question === undefined ? soonestPublishedFirst(now) : bestFirst(question, now),
        limit: PAGE_SIZE,
        offset: (filters.page - 1) * PAGE_SIZE,
      },
      locale,
      now,
    ),
    database().$queryRaw<[{ total: number }]>`
      SELECT count(*)::int AS total FROM (
        SELECT FROM listing l JOIN institution i ON i.id = l.institution_id WHERE ${condition} LIMIT ${COUNT_LIMIT}
      ) counted`,
  ]);
  return { cards, total: counted[0].total, ...(corrected && { corrected }) };
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
  const { kind, route, country, month, language, open } = filters;
  const found: Prisma.Sql[] = [];
  if (kind) found.push(Prisma.sql`l.kind = ${kind}::listing_kind`);
  if (route) found.push(Prisma.sql`l.route = ${route}::route`);
  if (country) {
    found.push(Prisma.sql`(l.country_code = ${country} OR EXISTS (
      SELECT FROM listing_country c WHERE c.listing_id = l.id AND c.country_code = ${country}))`);
  }
  if (language) {
    const [primary = language] = language.split("-");
    found.push(Prisma.sql`EXISTS (
      SELECT FROM unnest(l.languages) held WHERE held = ${language} OR split_part(held, '-', 1) = ${primary})`);
  }
  if (month) found.push(inMonth(month));
  if (open) found.push(isOpen(now));
  if (question !== undefined) {
    found.push(Prisma.sql`EXISTS (
      SELECT FROM listing_index x WHERE x.listing_id = l.id AND x.vector @@ ${question}::tsquery)`);
  }
  return found;
}

function inMonth(month: string): Prisma.Sql {
  const first = `${month}-01`;
  const after = `${nextMonth(month)}-01`;
  const day = (column: Prisma.Sql) => Prisma.sql`(${column} >= ${first}::date AND ${column} < ${after}::date)`;
  return Prisma.sql`CASE l.kind
    WHEN 'lecture' THEN EXISTS (SELECT FROM session s WHERE s.listing_id = l.id
      AND s.local_start COLLATE "C" < ${after} AND s.local_end COLLATE "C" >= ${first})
    WHEN 'exhibition' THEN EXISTS (SELECT FROM exhibition e WHERE e.listing_id = l.id
      AND e.starts_on < ${after}::date AND e.ends_on >= ${first}::date)
    WHEN 'programme' THEN EXISTS (SELECT FROM intake n WHERE n.listing_id = l.id
      AND (${day(Prisma.sql`n.deadline_on`)} OR ${day(Prisma.sql`n.starts_on`)}))
    WHEN 'project' THEN EXISTS (SELECT FROM project p WHERE p.listing_id = l.id
      AND p.starts_on < ${after}::date AND COALESCE(p.ends_on, 'infinity') >= ${first}::date)
    WHEN 'opportunity' THEN EXISTS (SELECT FROM opportunity o WHERE o.listing_id = l.id
      AND ${day(Prisma.sql`o.valid_until`)})
    WHEN 'brief' THEN EXISTS (SELECT FROM brief b WHERE b.listing_id = l.id
      AND ${day(Prisma.sql`b.released_on`)})
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
    SELECT ts_rank(x.vector, ${question}::tsquery) * CASE WHEN ${isPublishedOver(now)} THEN 0.5 ELSE 1 END
    FROM listing_index x WHERE x.listing_id = l.id
  ) DESC, ${soonestPublishedFirst(now)}`;
}
