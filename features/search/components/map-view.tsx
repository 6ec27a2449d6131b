import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { PublishedMap } from "../queries/published-map.ts";
import { type BrowseFilters, browsePath } from "../schema.ts";
import { countWords } from "./count-words.ts";
import { MapControls } from "./map-controls.tsx";
import { MapIndex, placeAnchor } from "./map-index.tsx";
import { type MapSpot, plateFor, spotsOn } from "./map-layout.ts";
import { MapCredit, RouteLegend } from "./map-legend.tsx";
import { placeFilters } from "./map-links.ts";
import { MapPlate } from "./map-plate.tsx";

/**
 * The answer to a question as a map, and below it the same places as a list that is complete without the map. A sign of
 * one place leads to its listings, a sign of several to the largest of them in the list.
 */
export async function MapView({ filters, map, locale }: { filters: BrowseFilters; map: PublishedMap; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "map" });
  const plate = plateFor(map.places);
  const hrefOf = ([first, ...others]: readonly MapSpot[]) => {
    if (!first) return "#places";
    return others.length > 0 ? `#${placeAnchor(first.key)}` : browsePath(locale, placeFilters(filters, first.place));
  };
  const spots = spotsOn(plate, map.places, locale);
  const listings = (count: number) => t("listings", { count });
  return (
    <route-map
      data-keys={t("keys")}
      data-place={t("place", { city: "{city}", country: "{country}" })}
      data-counts={JSON.stringify(countWords(locale, listings))}
      className="block space-y-8"
    >
      <figure className="relative grid gap-4 p-1">
        <MapPlate
          plate={plate}
          room="page"
          spots={spots}
          locale={locale}
          label={t("signs")}
          hrefOf={hrefOf}
          listings={listings}
        />
        <MapControls locale={locale} />
        <figcaption className="grid gap-3">
          <RouteLegend locale={locale} />
          <MapCredit locale={locale} />
        </figcaption>
      </figure>
      <MapIndex
        filters={filters}
        map={map}
        locale={locale}
        points={new Map(spots.map(({ key, x, y }) => [key, { x, y }]))}
      />
    </route-map>
  );
}
