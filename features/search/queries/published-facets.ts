import "server-only";
import { databaseShowing } from "@/lib/db.ts";
import { endOfMinute, LISTS, noteValidUntil } from "@/lib/http/page-facts.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import { type Counted, FACETS, type Facet, type Facets, facetsOf, MOST_VALUES } from "../rules/facets.ts";
import { type AskedFilters, type BrowseFilters, COUNT_LIMIT, WHENS } from "../schema.ts";
import { DAYS_AHEAD, firstPublishedEntries, isOpenPublished } from "./published-condition.ts";

export type FacetsResult = {
  facets: Facets;
  /** Listings in the answer, up to COUNT_LIMIT. */
  total: number;
};

/** Listings that are looked at for one count; with more the counts are what was found among these, and say so. */
const MOST_LISTINGS = 10_000;
/** The same for all counts of a question together, and for one of words, whose listings are read from two tables. */
const MOST_TOGETHER = 12_000;
const MOST_TOGETHER_WITH_WORDS = 8_000;

/** Whether a listing has its values of a facet among its terms. */
const isTermFacet = (facet: Facet): boolean => facet !== "when" && facet !== "open";

/**
 * The values by which the answer to a question can be narrowed at `now`, each with the number of listings that it would
 * have. A facet is counted with every other filter but without its own, so that one sees what choosing another of its values
 * would bring. Names of institutions are in the reader's language. One query.
 */
export async function listPublishedFacets(filters: AskedFilters, locale: Locale, now: Date): Promise<FacetsResult> {
  const rounds = roundsOf(filters, now);
  if (rounds.length === 0) return { facets: facetsOf(filters, [], new Set()), total: 0 };
  const most = mostListings(filters, rounds);
  const looked = rounds.map(
    ({ found }, index) => Prisma.sql`${table(index)} AS MATERIALIZED (
    SELECT e.terms, ${isOpenPublished(now)} AS is_open, e.days, e.time_zone ${found} LIMIT ${most})`,
  );
  const counts = rounds.flatMap((round, index) => countsOf(round, index, now));
  const rows = await databaseShowing(LISTS).$queryRaw<CountRow[]>`
    WITH ${Prisma.join(looked)},
    counted AS (${Prisma.join(counts, " UNION ALL ")}),
    placed AS (
      SELECT round, facet, value, count, row_number() OVER (PARTITION BY facet ORDER BY count DESC, value) AS place
      FROM counted
    )
    SELECT placed.round, placed.facet, placed.value, placed.count::int, names.name, names.language AS "nameLanguage"
    FROM placed
    LEFT JOIN LATERAL (${namesOf(locale)}) names ON true
    WHERE placed.place <= ${MOST_VALUES} OR placed.facet NOT IN ('country', 'city', 'language', 'institution')`;
  noteValidUntil(endOfMinute(now));
  return resultOf(filters, rounds, most, rows);
}

/** One look at the listings of a condition, and the facets that are counted on it. */
type Round = { found: Prisma.Sql; facets: Facet[] };
type CountRow = {
  round: number;
  facet: Facet | "total";
  value: string;
  count: number;
  name: string | null;
  nameLanguage: string | null;
};

/** The whole question first, for every facet that it does not ask for; then one round for each that it does. */
function roundsOf(filters: AskedFilters, now: Date): Round[] {
  const whole = firstPublishedEntries(filters, now);
  if (whole === null) return [];
  const asked = FACETS.filter((facet) => filters[facet] !== undefined);
  const rounds: Round[] = [{ found: whole, facets: FACETS.filter((facet) => !asked.includes(facet)) }];
  for (const facet of asked) {
    const others = { ...filters, [facet]: undefined, ...(facet === "kind" ? { sub: undefined } : {}) };
    const found = firstPublishedEntries(others, now);
    if (found) rounds.push({ found, facets: [facet] });
  }
  return rounds;
}

function mostListings({ q }: BrowseFilters, rounds: readonly Round[]): number {
  const together = q === undefined ? MOST_TOGETHER : MOST_TOGETHER_WITH_WORDS;
  // Never so few that the answer's own number could be cut.
  return Math.min(MOST_LISTINGS, Math.max(COUNT_LIMIT, Math.ceil(together / rounds.length)));
}

const table = (index: number) => Prisma.raw(`looked_${index}`);

function countsOf({ facets }: Round, index: number, now: Date): Prisma.Sql[] {
  const round = Prisma.raw(String(index));
  const total = Prisma.sql`SELECT ${round} AS round, 'total' AS facet, '' AS value, count(*) AS count FROM ${table(index)}`;
  const terms = facets.filter(isTermFacet);
  const counts = [total];
  if (terms.length > 0) {
    counts.push(Prisma.sql`
      SELECT ${round}, split_part(term, ':', 1), substr(term, strpos(term, ':') + 1), count
      FROM (SELECT term, count(*) AS count FROM ${table(index)}, unnest(terms) term GROUP BY term) tally
      WHERE split_part(term, ':', 1) = ANY(${terms}::text[])`);
  }
  if (facets.includes("open")) {
    counts.push(Prisma.sql`SELECT ${round}, 'open', '1', count(*) FILTER (WHERE is_open) FROM ${table(index)}`);
  }
  if (facets.includes("when")) {
    // There are few zones: what day it is in each is worked out once. OFFSET keeps it from being done again for each listing.
    const aheads = WHENS.map((when) => Prisma.sql`(${when}, ${DAYS_AHEAD[when]}::int)`);
    counts.push(Prisma.sql`
      SELECT ${round}, 'when', span.value, count(*)
      FROM (
        SELECT zone.time_zone, ahead.value, daterange(zone.today, zone.today + ahead.days, '[]') AS days
        FROM (SELECT time_zone, (${now}::timestamptz AT TIME ZONE time_zone)::date AS today
          FROM ${table(index)} GROUP BY time_zone) zone
        CROSS JOIN (VALUES ${Prisma.join(aheads)}) ahead (value, days)
        OFFSET 0
      ) span JOIN ${table(index)} looked ON looked.time_zone = span.time_zone AND looked.days && span.days
      GROUP BY span.value`);
  }
  return counts;
}

/** What an institution is called in the reader's language, and a city by whoever typed it. */
function namesOf(locale: Locale): Prisma.Sql {
  const [primary = locale] = locale.split("-");
  return Prisma.sql`
    (SELECT m.name, m.language FROM institution i JOIN institution_name m ON m.institution_id = i.id
      WHERE placed.facet = 'institution' AND i.slug = placed.value
      ORDER BY m.language = ${locale} DESC, split_part(m.language, '-', 1) = ${primary} DESC,
        m.language = i.source_language DESC, m.language LIMIT 1)
    UNION ALL
    (SELECT c.city, NULL FROM search_entry c WHERE placed.facet = 'city' AND c.city_key = placed.value
      ORDER BY c.city LIMIT 1)`;
}

function resultOf(
  filters: BrowseFilters,
  rounds: readonly Round[],
  most: number,
  rows: readonly CountRow[],
): FacetsResult {
  const totals = rows.filter(({ facet }) => facet === "total");
  const cut = totals.filter(({ count }) => count >= most).flatMap(({ round }) => rounds[round]?.facets ?? []);
  const counted = rows.flatMap(({ facet, value, count, name, nameLanguage }): Counted[] =>
    facet === "total"
      ? []
      : [
          {
            facet,
            // A sub-kind's term begins with its kind: `lecture.forum`.
            value: facet === "sub" ? value.slice(value.indexOf(".") + 1) : value,
            count,
            ...(name === null ? {} : { name }),
            ...(nameLanguage === null ? {} : { nameLanguage }),
          },
        ],
  );
  const total = totals.find(({ round }) => round === 0)?.count ?? 0;
  return { facets: facetsOf(filters, counted, new Set(cut)), total: Math.min(total, COUNT_LIMIT) };
}
