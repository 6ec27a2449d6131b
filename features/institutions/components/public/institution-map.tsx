import { getTranslations } from "next-intl/server";
import { cropAround } from "@/components/map/crop.ts";
import { PLATE_SIZES, plateOf } from "@/components/map/plates.ts";
import { PointStage } from "@/components/map/point-stage.tsx";
import type { ShownPosition } from "@/features/institutions/queries/position.ts";
import type { InstitutionPageRow } from "@/features/institutions/queries/published.ts";
import { sidesOf } from "@/features/institutions/rules/position.ts";
import { MapCredit } from "@/features/search/components/map-legend.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { cityName } from "@/lib/places/cities.ts";
import { countryName } from "@/lib/places/countries.ts";

type Parts = { institution: InstitutionPageRow; position: ShownPosition; locale: Locale };

/** Where an institution lies, as a small part of the map. Its city's position is told as the city's. */
export async function InstitutionMap({ institution, position, locale }: Parts) {
  const placed = plateOf(position);
  if (!placed) return null;
  const { plate, point } = placed;
  const { width, height } = PLATE_SIZES[plate];
  const t = await getTranslations({ locale, namespace: "institutionPage.map" });
  const { north, east, latitude, longitude } = sidesOf(position);
  const degrees = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
  const words = position.isOwn
    ? t("coordinates", {
        latitude: degrees.format(latitude),
        longitude: degrees.format(longitude),
        north: north ? "north" : "south",
        east: east ? "east" : "west",
      })
    : t("inCity");
  const place = [
    cityName(institution.countryCode, institution.city, locale),
    countryName(institution.countryCode, locale),
  ].join(" · ");
  return (
    <figure className="grid gap-2 p-1">
      <div
        role="img"
        aria-label={t("label", { place })}
        dir="ltr"
        className="map-plate"
        style={{ aspectRatio: `${width} / ${height}` }}
      >
        <PointStage plate={plate} point={point} crop={cropAround(plate, [point])} />
      </div>
      <figcaption className="grid gap-1 text-sm text-ink-soft">
        <bdi>{words}</bdi>
        {position.isOwn ? null : <MapCredit locale={locale} hasLines={false} />}
      </figcaption>
    </figure>
  );
}
