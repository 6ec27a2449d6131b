import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { Route } from "@/prisma/generated/enums.ts";
import type { PublishedMap } from "../queries/published-map.ts";
import { browsePath } from "../schema.ts";
import { type MapSpot, spotsOn } from "./map-layout.ts";
import { MapCredit } from "./map-legend.tsx";
import { placeFilters } from "./map-links.ts";
import { MapPlate } from "./map-plate.tsx";

/** A route's line on the map with the places of its listings; one place leads to its listings, several to the whole map. */
export async function RouteMap({ route, map, locale }: { route: Route; map: PublishedMap; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "map" });
  const hrefOf = ([first, ...others]: readonly MapSpot[]) =>
    first && others.length === 0
      ? browsePath(locale, placeFilters({ route }, first.place))
      : browsePath(locale, { route, view: "map" });
  return (
    <figure className="grid gap-3 p-1">
      <MapPlate
        plate="old-world"
        room="column"
        spots={spotsOn("old-world", map.places, locale)}
        locale={locale}
        label={t("signs")}
        hrefOf={hrefOf}
        listings={(count) => t("listings", { count })}
        highlight={route}
      />
      <figcaption>
        <MapCredit locale={locale} />
      </figcaption>
    </figure>
  );
}
