import "server-only";
import { getPublishedCityPosition } from "@/features/places/queries.ts";
import { databaseShowing } from "@/lib/db.ts";
import { LISTS } from "@/lib/http/page-facts.ts";
import type { Position } from "@/lib/places/cities.ts";
import { bothOf } from "../rules/position.ts";
import type { InstitutionPageRow } from "./published.ts";

export type ShownPosition = Position & { isOwn: boolean };

/** Where an institution is shown to lie: where its people say (`isOwn`), else in its city; null when that is found nowhere. */
export async function getPublishedPosition(institution: InstitutionPageRow): Promise<ShownPosition | null> {
  const own = bothOf(institution.latitude, institution.longitude);
  if (own) return { ...own, isOwn: true };
  const city = await getPublishedCityPosition(databaseShowing(LISTS), institution);
  return city && { ...city, isOwn: false };
}
