import "server-only";
import type { Transaction } from "@/lib/db.ts";
import { citySpellings, knownCity } from "@/lib/places/cities.ts";
import { choosePlace } from "../rules.ts";
import type { TypedCity } from "./place-cities.ts";

/** A place of the gazetteer to choose. */
export type CityOffered = { id: number; name: string; latitude: number; longitude: number };

/** What a typed city is: one that is known, one to be chosen of several, or none. */
export type CityFound = { is: "known" } | { is: "several" | "unknown"; offered: CityOffered[] };

const MOST_OFFERED = 8;

/**
 * Looks a typed city up: in our own table of names, then in the gazetteer. `several` bear that name far from each other; of one
 * that nobody bears, those are offered whose name begins alike.
 */
export async function findCity(tx: Transaction, typed: TypedCity): Promise<CityFound> {
  if (knownCity(typed.countryCode, typed.city)) return { is: "known" };
  const spellings = citySpellings(typed.city);
  const named = await tx.$queryRaw<(CityOffered & { searchName: string })[]>`
    SELECT id, name, search_name AS "searchName", latitude, longitude FROM place
    WHERE country_code = ${typed.countryCode}::bpchar AND search_name = ANY(${spellings}::text[]) ORDER BY id`;
  if (choosePlace(typed.city, named)) return { is: "known" };
  if (named.length > 0) return { is: "several", offered: named.slice(0, MOST_OFFERED).map(withoutForm) };
  const begun = [...(spellings[0] ?? "")]
    .slice(0, 4)
    .join("")
    .replace(/[\\%_]/g, "");
  if (begun.length < 2) return { is: "unknown", offered: [] };
  const alike = await tx.$queryRaw<CityOffered[]>`
    SELECT id, name, latitude, longitude FROM place
    WHERE country_code = ${typed.countryCode}::bpchar AND search_name LIKE ${`${begun}%`} ORDER BY name, id LIMIT ${MOST_OFFERED}`;
  return { is: "unknown", offered: alike };
}

/** A place of the gazetteer in that country by its number; null when there is none. */
export async function takePlace(tx: Transaction, countryCode: string, id: number): Promise<CityOffered | null> {
  return tx.place.findFirst({
    where: { id, countryCode },
    select: { id: true, name: true, latitude: true, longitude: true },
  });
}

function withoutForm({ id, name, latitude, longitude }: CityOffered): CityOffered {
  return { id, name, latitude, longitude };
}
