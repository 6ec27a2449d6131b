import type { MapPlace } from "../queries/published-map.ts";
import { type BrowseFilters, withFilters } from "../schema.ts";

/** The same question, asked of one place and answered as a list; of its country or region where no city is named. */
export function placeFilters(filters: BrowseFilters, { key, countryCode }: MapPlace): BrowseFilters {
  const changes = key === null ? { country: countryCode } : { city: key };
  return withFilters(filters, { ...changes, view: undefined });
}

/** The same question, asked of one country or region. */
export function countryFilters(filters: BrowseFilters, countryCode: string): BrowseFilters {
  return withFilters(filters, { country: countryCode, view: undefined });
}
