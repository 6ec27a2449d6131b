import { type Cluster, clusterSpots, type Spot } from "@/components/map/cluster.ts";
import { type LabelSide, placeLabels } from "@/components/map/labels.ts";
import { PLATE_SIZES, type Plate, pointOn } from "@/components/map/plates.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { cityName } from "@/lib/places/cities.ts";
import type { MapPlace } from "../queries/published-map.ts";

/** A place where it stands on a plate, by its name in the reader's language. */
export type MapSpot = Spot & { place: MapPlace; name: string };

export type MapSign = { cluster: Cluster<MapSpot>; size: number; label: LabelSide | null };

/**
 * How a map is drawn: narrow for a plate below 40rem and wide above. Within `reach` (units of the plate) places are one
 * sign: the narrow one keeps the targets of signs 24 pixels apart on a plate of 310 pixels, the wide one on one of 640.
 */
export const SCALES = { narrow: { reach: 96 }, wide: { reach: 48 } } as const;
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
export function signsAt(scale: Scale, plate: Plate, spots: readonly MapSpot[]): MapSign[] {
  const clusters = clusterSpots(spots, SCALES[scale].reach);
  const labels = placeLabels(
    clusters.map(({ x, y, count, spots: [first] }) => ({
      x,
      y,
      radius: signSize(count) * 0.75,
      name: first?.name ?? "",
    })),
    PLATE_SIZES[plate],
  );
  return clusters.map((cluster, index) => ({ cluster, size: signSize(cluster.count), label: labels[index] ?? null }));
}

/** The width of a sign in pixels: it grows with the number, ever more slowly, and stays large enough to press. */
export function signSize(count: number): number {
  return Math.min(44, Math.round(24 + 4 * Math.log2(count)));
}
