import "server-only";
import type { VenueNames } from "@/features/venues/rules/venue-name.ts";
import { databaseShowing } from "@/lib/db.ts";
import { LISTS } from "@/lib/http/page-facts.ts";
import { openPublished } from "./published-cards.ts";

/** Somebody whom an institution's public listings name. */
export type PublishedColleague = {
  id: string;
  name: string;
  nativeName: string;
  affiliation: string;
  listings: number;
};

/** A place where an institution's public listings are held. */
export type PublishedVenue = VenueNames & { id: string; address: string; city: string; countryCode: string };

const MOST_PEOPLE = 24;
const MOST_VENUES = 12;

/**
 * The people whom an institution's public listings name, whoever is named most first; one with an ORCID once, however
 * many rows say so.
 */
export async function listPublishedColleagues(institutionId: string): Promise<PublishedColleague[]> {
  return databaseShowing(LISTS).$queryRaw<PublishedColleague[]>`
    SELECT min(p.id::text) AS id, min(p.name) AS name, max(p.native_name) AS "nativeName",
      max(p.affiliation) AS affiliation, count(DISTINCT l.id)::int AS listings
    FROM listing l JOIN institution i ON i.id = l.institution_id
      JOIN listing_person named ON named.listing_id = l.id JOIN person p ON p.id = named.person_id
    WHERE l.institution_id = ${institutionId}::uuid AND ${openPublished}
    GROUP BY COALESCE(p.orcid, p.id::text)
    ORDER BY count(DISTINCT l.id) DESC, min(p.name) LIMIT ${MOST_PEOPLE}`;
}

/** The venues of an institution at which something public is or was held, by name. */
export async function listPublishedVenues(institutionId: string): Promise<PublishedVenue[]> {
  return databaseShowing(LISTS).$queryRaw<PublishedVenue[]>`
    SELECT v.id, v.name, v.address, v.city, v.country_code AS "countryCode", COALESCE((
      SELECT json_agg(json_build_object('language', m.language, 'name', m.name)) FROM venue_name m WHERE m.venue_id = v.id), '[]') AS names
    FROM venue v
    WHERE v.institution_id = ${institutionId}::uuid AND EXISTS (
      SELECT FROM listing l JOIN institution i ON i.id = l.institution_id
      WHERE l.institution_id = ${institutionId}::uuid AND ${openPublished} AND (
        EXISTS (SELECT FROM session s WHERE s.listing_id = l.id AND s.venue_id = v.id) OR
        EXISTS (SELECT FROM exhibition e WHERE e.listing_id = l.id AND e.venue_id = v.id)))
    ORDER BY v.name, v.city LIMIT ${MOST_VENUES}`;
}
