import { type Cluster, clusterSpots, type Spot } from "@/components/map/cluster.ts";
import type { Crop } from "@/components/map/crop.ts";
import { type Box, boxAround, type LabelSide, placeLabels } from "@/components/map/labels.ts";
import { PLATE_SIZES, type Plate, pointOn } from "@/components/map/plates.ts";
import { ROUTE_SIGNS } from "@/components/map/route-lines.ts";
import { routesOn } from "@/components/map/routes-on.ts";
import { SCALES, type Scale, seenRadius, signSize, UNITS_PER_PIXEL } from "@/components/map/sign-size.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { cityName } from "@/lib/places/cities.ts";
import type { MapPlace } from "../queries/published-map.ts";

/** A place where it stands on a plate, by its name in the reader's language. */
export type MapSpot = Spot & { place: MapPlace; name: string };

/** A group of places on the map: how wide it is in pixels, and on which side its name stands, if anywhere. */
export type MapSign = { cluster: Cluster<MapSpot>; size: number; name: string; side: LabelSide | null };

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

/**
 * The signs of a map at a scale, fullest first: where on the plate they stand, how large they are, which have their name
 * beside them. In a crop places lie further apart, so more of them stand alone. No name stands below the buttons that
 * enlarge the map, where it `hasControls`.
 */
export function signsAt(
  scale: Scale,
  {
    plate,
    spots,
    crop,
    locale,
    hasControls,
  }: { plate: Plate; spots: readonly MapSpot[]; crop: Crop; locale: Locale; hasControls: boolean },
): MapSign[] {
  const number = new Intl.NumberFormat(locale);
  const signs = clusterSpots(spots, SCALES[scale].reach / crop.zoom).map((cluster) => {
    const [first, ...others] = cluster.spots;
    const name = first ? first.name + (others.length > 0 ? ` +${number.format(others.length)}` : "") : "";
    return { cluster, size: signSize(scale, cluster.count), name };
  });
  const frame = frameOf(plate, crop, UNITS_PER_PIXEL / SCALES[scale].unitsPerPixel);
  const sides = placeLabels(
    signs.map(({ cluster, name }) => ({ ...frame.at(cluster), radius: seenRadius(scale, cluster.count), name })),
    frame,
    {
      obstacles: [
        ...routeSigns(plate).map((point) => boxAround({ ...frame.at(point), radius: 18 })),
        ...(hasControls ? [controlsOn(frame)] : []),
      ],
      lines: routesOn(plate).map(({ chain }) => chain.map(frame.at)),
    },
  );
  return signs.map((sign, index) => ({ ...sign, side: sides[index] ?? null }));
}

/** Where the marks of the routes stand, which names must not cover. */
function routeSigns(plate: Plate): { x: number; y: number }[] {
  return Object.values(ROUTE_SIGNS).flatMap(([longitude, latitude]) => pointOn(plate, { longitude, latitude }) ?? []);
}

/** What the buttons in the upper right corner cover (app/map.css), in pixels from the plate's edges. */
const CONTROLS = { width: 50, height: 145 };

function controlsOn({ width }: { width: number }): Box {
  return {
    left: width - CONTROLS.width * UNITS_PER_PIXEL,
    right: width,
    top: 0,
    bottom: CONTROLS.height * UNITS_PER_PIXEL,
  };
}

/** The frame that shows a part of a plate, in the units in which names are placed: its size and where a point stands. */
function frameOf(plate: Plate, crop: Crop, scale: number) {
  const { width, height } = PLATE_SIZES[plate];
  return {
    width: width * scale,
    height: height * scale,
    at: ({ x, y }: { x: number; y: number }) => ({
      x: (x - crop.x) * crop.zoom * scale,
      y: (y - crop.y) * crop.zoom * scale,
    }),
  };
}
