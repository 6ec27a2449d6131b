import "server-only";
import { listedPublished } from "@/features/listings/queries/published-cards.ts";
import { databaseShowing } from "@/lib/db.ts";
import { LISTS } from "@/lib/http/page-facts.ts";

export type PublishedCountry = { code: string; listings: number; institutions: number };

/** The countries and regions with listings at `now` or with institutions, and how many of each are there. */
export async function listPublishedCountries(now: Date): Promise<PublishedCountry[]> {
  return databaseShowing(LISTS).$queryRaw<PublishedCountry[]>`
    SELECT code, sum(listings)::int AS listings, sum(institutions)::int AS institutions FROM (
      SELECT l.country_code AS code, count(*) AS listings, 0 AS institutions
      FROM listing l JOIN institution i ON i.id = l.institution_id
      WHERE ${listedPublished(now)} GROUP BY l.country_code
      UNION ALL
      SELECT i.country_code, 0, count(*) FROM institution i WHERE i.status = 'active' GROUP BY i.country_code
    ) counted
    GROUP BY code ORDER BY code`;
}
