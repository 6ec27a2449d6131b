import "server-only";
import { openPublished } from "@/features/listings/queries/published-cards.ts";
import { databaseShowing } from "@/lib/db.ts";
import { LISTS } from "@/lib/http/page-facts.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { queryText } from "@/lib/text/search.ts";
import { Prisma } from "@/prisma/generated/client.ts";
import type { InstitutionKind } from "@/prisma/generated/enums.ts";
import { COUNT_LIMIT } from "../schema.ts";

/** An institution that bears a name like the question. */
export type InstitutionMatch = {
  slug: string;
  kind: InstitutionKind;
  name: string;
  nameLanguage: string;
  countryCode: string;
  city: string;
  /** Listings of it that anybody may find now, up to COUNT_LIMIT. */
  listings: number;
};

/** A person who bears a name like the question. `id` leads to the person's page. */
export type PersonMatch = {
  id: string;
  name: string;
  nativeName: string;
  affiliation: string;
  /** Public listings that name this person. */
  listings: number;
};

/** Among how many best names by rank the visible ones are looked for. */
const LOOKED_AT = 100;

export type NameMatches = { institutions: InstitutionMatch[]; people: PersonMatch[] };

/**
 * Institutions and people whose names hold every word of a question, at most `limit` of each, the closest first; none for a
 * question without words. In one look-up.
 *
 * - An institution is found by its names, its other names and all of them in Latin letters, unless it is suspended.
 * - A person is found by either form of the name and in Latin letters, when a public listing names them. Rows with one
 *   ORCID are one person, as on the person's page; the smallest id leads there.
 */
export async function searchPublishedNames(q: string, locale: Locale, limit: number): Promise<NameMatches> {
  const question = queryText(q);
  if (question === null) return { institutions: [], people: [] };
  const [found] = await databaseShowing(LISTS).$queryRaw<[NameMatches]>`
    SELECT
      (SELECT COALESCE(json_agg(found), '[]') FROM (${institutions(question, locale, limit)}) found) AS institutions,
      (SELECT COALESCE(json_agg(found), '[]') FROM (${people(question, limit)}) found) AS people`;
  return found;
}

function institutions(question: string, locale: Locale, limit: number): Prisma.Sql {
  const [primary = locale] = locale.split("-");
  return Prisma.sql`
    WITH best AS MATERIALIZED (
      SELECT n.institution_id AS id, ts_rank(n.vector, ${question}::tsquery, 2) AS rank
      FROM search_name n JOIN institution i ON i.id = n.institution_id
      WHERE n.vector @@ ${question}::tsquery AND i.status = 'active'
      ORDER BY rank DESC, n.institution_id LIMIT ${limit}
    )
    SELECT i.slug, i.kind, named.name, named.language AS "nameLanguage", i.country_code AS "countryCode", i.city,
      (SELECT count(*)::int FROM (
        SELECT FROM search_entry e WHERE e.terms @> ARRAY['institution:' || i.slug] LIMIT ${COUNT_LIMIT}
      ) counted) AS listings
    FROM best JOIN institution i ON i.id = best.id
    CROSS JOIN LATERAL (
      SELECT m.name, m.language FROM institution_name m WHERE m.institution_id = i.id
      ORDER BY m.language = ${locale} DESC, split_part(m.language, '-', 1) = ${primary} DESC,
        m.language = i.source_language DESC, m.language LIMIT 1
    ) named
    ORDER BY best.rank DESC, i.id`;
}

function people(question: string, limit: number): Prisma.Sql {
  return Prisma.sql`
    WITH best AS MATERIALIZED (
      SELECT n.person_id AS id, ts_rank(n.vector, ${question}::tsquery, 2) AS rank
      FROM search_name n WHERE n.person_id IS NOT NULL AND n.vector @@ ${question}::tsquery
      ORDER BY rank DESC, n.person_id LIMIT ${LOOKED_AT}
    ), named AS (
      SELECT p.id, p.name, p.native_name, p.affiliation, p.orcid, best.rank, l.id AS listing_id
      FROM best JOIN person p ON p.id = best.id
      JOIN listing_person n ON n.person_id = p.id
      JOIN listing l ON l.id = n.listing_id JOIN institution i ON i.id = l.institution_id
      WHERE ${openPublished}
    )
    SELECT min(id::text) AS id,
      (array_agg(name ORDER BY id))[1] AS name, (array_agg(native_name ORDER BY id))[1] AS "nativeName",
      (array_agg(affiliation ORDER BY id))[1] AS affiliation, count(DISTINCT listing_id)::int AS listings
    FROM named GROUP BY COALESCE(orcid, id::text)
    ORDER BY max(rank) DESC, listings DESC, min(id::text) LIMIT ${limit}`;
}
