import { FilterPanel } from "@/features/search/components/facets/filter-panel.tsx";
import { FilterChips } from "@/features/search/components/filter-chips.tsx";
import { MapView } from "@/features/search/components/map-view.tsx";
import { NoResults } from "@/features/search/components/no-results.tsx";
import { listPublishedFacets } from "@/features/search/queries/published-facets.ts";
import { mapPublishedListings } from "@/features/search/queries/published-map.ts";
import { countPublishedWider } from "@/features/search/queries/published-wider.ts";
import type { Question, View } from "./question.ts";

/** The answer as a map: the whole width for it, the filters folded above. */
export async function mapView({ filters, names, locale, now }: Question): Promise<View> {
  const [map, { facets }] = await Promise.all([
    mapPublishedListings(filters, locale, now),
    listPublishedFacets(filters, locale, now),
  ]);
  const wider = map.total === 0 ? await countPublishedWider(filters, now) : [];
  const body = (
    <div className="grid gap-5">
      <FilterPanel filters={filters} facets={facets} locale={locale} place="folded" />
      <FilterChips filters={filters} names={names} locale={locale} />
      {map.total > 0 ? (
        <MapView filters={filters} map={map} locale={locale} />
      ) : (
        <NoResults filters={filters} wider={wider} names={names} locale={locale} />
      )}
    </div>
  );
  return { body, hasSample: map.hasSample };
}
