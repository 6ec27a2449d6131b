import "server-only";
import type { Database } from "@/lib/db.ts";
import type { Position } from "@/lib/places/cities.ts";

/** Where a city lies by exactly what was typed; null when it was found nowhere, or means several places. */
export async function getPublishedCityPosition(
  database: Database,
  { countryCode, city }: { countryCode: string; city: string },
): Promise<Position | null> {
  return database.cityPosition.findUnique({
    where: { countryCode_city: { countryCode, city } },
    select: { latitude: true, longitude: true },
  });
}
