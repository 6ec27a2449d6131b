import "server-only";
import { listedPublished } from "@/features/listings/queries/published-cards.ts";
import { databaseShowing } from "@/lib/db.ts";
import { LISTS } from "@/lib/http/page-facts.ts";

export type BrowseChoices = { countries: string[]; languages: string[] };

/** The countries or regions and languages that listings have at `now`: what a browse form offers. */
export async function listPublishedChoices(now: Date): Promise<BrowseChoices> {
  const [choices] = await databaseShowing(LISTS).$queryRaw<[BrowseChoices]>`
    WITH listed AS (
      SELECT l.id, l.country_code, l.languages FROM listing l JOIN institution i ON i.id = l.institution_id
      WHERE ${listedPublished(now)}
    )
    SELECT
      ARRAY(SELECT country_code::text FROM listed UNION
        SELECT c.country_code::text FROM listing_country c JOIN listed ON listed.id = c.listing_id) AS countries,
      ARRAY(SELECT DISTINCT unnest(languages)::text FROM listed) AS languages`;
  return choices;
}
