import "server-only";
import type { Transaction } from "@/lib/db.ts";
import { citySpellings, knownCity, type Position } from "@/lib/places/cities.ts";
import { choosePlace, type PlaceCandidate } from "../rules.ts";

/** A city as somebody typed it. */
export type TypedCity = { countryCode: string; city: string };

/** Cities looked up by one statement. */
const AT_ONCE = 1000;

/**
 * Notes where typed cities lie, inside the transaction that wrote them: by our own table of names, else by the
 * gazetteer. What is found in neither, or means several places, gets no position. Safe to run twice.
 */
export async function placeCities(tx: Transaction, cities: readonly TypedCity[]): Promise<void> {
  const typed = cities.filter(({ city }) => city !== "");
  for (let from = 0; from < typed.length; from += AT_ONCE) {
    await placeSome(tx, typed.slice(from, from + AT_ONCE));
  }
}

/**
 * Notes where the cities of all listings and institutions lie that have no position yet: after the gazetteer or the
 * sample data arrived, or names were added to our table. Answers how many it looked up.
 */
export async function placeUnplacedCities(tx: Transaction): Promise<number> {
  const cities = await tx.$queryRaw<TypedCity[]>`
    SELECT typed.country_code AS "countryCode", typed.city FROM (
      SELECT country_code, city FROM listing WHERE city <> '' GROUP BY country_code, city
      UNION SELECT country_code, city FROM institution WHERE city <> ''
    ) typed
    LEFT JOIN city_position p ON p.country_code = typed.country_code AND p.city = typed.city
    WHERE p.city IS NULL`;
  await placeCities(tx, cities);
  return cities.length;
}

async function placeSome(tx: Transaction, cities: readonly TypedCity[]): Promise<void> {
  const unknown = cities.filter(({ countryCode, city }) => !knownCity(countryCode, city));
  const candidates = unknown.length > 0 ? await findCandidates(tx, unknown) : new Map<string, PlaceCandidate[]>();
  const found = cities.flatMap(({ countryCode, city }) => {
    const position: Position | null =
      knownCity(countryCode, city)?.position ?? choosePlace(city, candidates.get(countryCode) ?? []);
    return position ? [{ countryCode, city, latitude: position.latitude, longitude: position.longitude }] : [];
  });
  if (found.length > 0) await tx.cityPosition.createMany({ data: found, skipDuplicates: true });
}

/** The places of the gazetteer that bear one of the typed names, by country. */
async function findCandidates(tx: Transaction, cities: readonly TypedCity[]): Promise<Map<string, PlaceCandidate[]>> {
  const sought = cities.flatMap(({ countryCode, city }) =>
    citySpellings(city).map((spelling) => ({ countryCode, spelling })),
  );
  const rows = await tx.$queryRaw<(PlaceCandidate & { countryCode: string })[]>`
    SELECT DISTINCT p.id, p.country_code AS "countryCode", p.name, p.search_name AS "searchName", p.latitude, p.longitude
    FROM unnest(${sought.map(({ countryCode }) => countryCode)}::text[],
      ${sought.map(({ spelling }) => spelling)}::text[]) AS asked (country_code, spelling)
    JOIN place p ON p.country_code = asked.country_code::bpchar AND p.search_name = asked.spelling
    ORDER BY p.id`;
  return Map.groupBy(rows, ({ countryCode }) => countryCode);
}
