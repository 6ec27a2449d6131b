import { type Cluster, clusterSpots, type Spot } from "@/components/map/cluster.ts";
import { type LabelSide, placeLabels, type Sign } from "@/components/map/labels.ts";
import { PLATE_SIZES, type Plate, pointOn } from "@/components/map/plates.ts";
import { ROUTE_SIGNS } from "@/components/map/route-lines.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { cityName } from "@/lib/places/cities.ts";
import type { MapPlace } from "../queries/published-map.ts";

/** A place where it stands on a plate, by its name in the reader's language. */
export type MapSpot = Spot & { place: MapPlace; name: string };

/** A group of places on the map: how wide it is in pixels, and on which side its name stands, if anywhere. */
export type MapSign = { cluster: Cluster<MapSpot>; size: number; name: string; side: LabelSide | null };

/** What a pixel is on a plate at the smallest width that has names. */
const UNITS_PER_PIXEL = 1.6;

/**
 * How a map is drawn: narrow for a plate below 40rem and wide above. Within `reach` (units of the plate) places are one
 * sign: the narrow one keeps the targets of signs 24 pixels apart on a plate of 310 pixels, the wide one on one of 640.
 */
export const SCALES = {
  narrow: { reach: 96, growth: 1.5, largest: 34 },
  wide: { reach: 48, growth: 4, largest: 44 },
} as const;
export type Scale = keyof typeof SCALES;

/** The plate that shows all places that have a position: the routes' own, or the whole world for what lies beyond. */
export function plateFor(places: readonly MapPlace[]): Plate {
  return places.every(({ position }) => position === null || pointOn("old-world", position)) ? "old-world" : "world";
}

/** The places that can be shown on a plate. */
export function spotsOn(plate: Plate, places: readonly MapPlace[], locale: Locale): MapSpot[] {
  return places.flatMap((place) => {
    const point = place.position && pointOn(plate, place.position);
    if (!point || place.key === null) return [];
    const name = cityName(place.countryCode, place.city, locale);
    return [{ key: place.key, ...point, count: place.count, place, name }];
  });
}

/** The signs of a map at a scale, fullest first: where they stand, how large they are, which have their name beside them. */
export function signsAt(scale: Scale, plate: Plate, spots: readonly MapSpot[], locale: Locale): MapSign[] {
  const number = new Intl.NumberFormat(locale);
  const signs = clusterSpots(spots, SCALES[scale].reach).map((cluster) => {
    const [first, ...others] = cluster.spots;
    const name = first ? first.name + (others.length > 0 ? ` +${number.format(others.length)}` : "") : "";
    return { cluster, size: signSize(scale, cluster.count), name };
  });
  const sides = placeLabels(
    signs.map(({ cluster: { x, y }, size, name }) => ({ x, y, radius: size * UNITS_PER_PIXEL * 0.5, name })),
    PLATE_SIZES[plate],
    routeSigns(plate),
  );
  return signs.map((sign, index) => ({ ...sign, side: sides[index] ?? null }));
}

/** Where the marks of the routes stand, which names must not cover. */
function routeSigns(plate: Plate): Sign[] {
  return Object.values(ROUTE_SIGNS).flatMap(([longitude, latitude]) => {
    const point = pointOn(plate, { longitude, latitude });
    return point ? [{ ...point, radius: 16 }] : [];
  });
}

/** The width of a sign in pixels: it grows with the number, ever more slowly, and is always large enough to press. */
export function signSize(scale: Scale, count: number): number {
  const { growth, largest } = SCALES[scale];
  return Math.min(largest, Math.round(24 + growth * Math.log2(count)));
}
