import { citySpellings } from "@/lib/places/cities.ts";

/** A place of the gazetteer that a typed city may mean; `searchName` is its name as names are compared. */
export type PlaceCandidate = { name: string; searchName: string; latitude: number; longitude: number };

/** Two entries of one name this near to each other (in degrees) are one place, or a city and its own suburb. */
const SAME_PLACE = 0.3;

/**
 * The place that a typed city means among those of its country, or null: of several places with one name none is more
 * likely than another, because the gazetteer does not say how large they are, and a wrong point on a map is worse than
 * none. The closest spelling decides; whoever typed the accents of exactly one of them means that one.
 */
export function choosePlace(typed: string, candidates: readonly PlaceCandidate[]): PlaceCandidate | null {
  for (const spelling of citySpellings(typed)) {
    const found = candidates.filter(({ searchName }) => searchName === spelling);
    const [first] = found;
    if (!first) continue;
    if (found.every((other) => areNear(first, other))) return first;
    const exact = found.filter(({ name }) => name.normalize("NFC") === typed.normalize("NFC").trim());
    return exact.length === 1 ? (exact[0] ?? null) : null;
  }
  return null;
}

function areNear(one: PlaceCandidate, other: PlaceCandidate): boolean {
  return Math.abs(one.latitude - other.latitude) < SAME_PLACE && Math.abs(one.longitude - other.longitude) < SAME_PLACE;
}
