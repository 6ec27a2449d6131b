import { type GeoProjection, geoNaturalEarth1 } from "d3-geo";

/** A sheet that a map is drawn on: a part of the world and its measures in units of its own. */
export type Plate = "old-world" | "world";

export const PLATE_SIZES: Record<Plate, { width: number; height: number }> = {
  "old-world": { width: 1200, height: 760 },
  world: { width: 1200, height: 600 },
};

const MARGIN = 14;

/** What must be on each plate: its outermost points, longitude and latitude in degrees, and the meridian in its middle. */
const EXTENTS: Record<Plate, { middle: number; points: [number, number][] }> = {
  // From Iceland and Cape Verde to Samoa and Tonga: everything that lies along the routes.
  "old-world": {
    middle: 84,
    points: [
      [-25, 15],
      [-22, 65],
      [191, -14],
      [178, -47],
      [20, -46],
      [84, 73],
    ],
  },
  // Cut through the Atlantic, so that both ends of every ocean the routes cross are on it.
  world: {
    middle: 150,
    points: [
      [-29, 0],
      [329, 0],
      [150, -56],
      [150, 75],
    ],
  },
};

const projections = new Map<Plate, GeoProjection>();

/** How a plate is projected: Natural Earth, whose even shapes favour no latitude. */
export function projectionOf(plate: Plate): GeoProjection {
  const existing = projections.get(plate);
  if (existing) return existing;
  const { width, height } = PLATE_SIZES[plate];
  const { middle, points } = EXTENTS[plate];
  const projection = geoNaturalEarth1()
    .rotate([-middle, 0])
    .fitExtent(
      [
        [MARGIN, MARGIN],
        [width - MARGIN, height - MARGIN],
      ],
      { type: "MultiPoint", coordinates: points },
    );
  projection.clipExtent([
    [0, 0],
    [width, height],
  ]);
  projections.set(plate, projection);
  return projection;
}

/** Where a place stands on a plate, in its units rounded to a tenth; null when it lies beyond the edge. */
export function pointOn(plate: Plate, { longitude, latitude }: { longitude: number; latitude: number }) {
  const { width, height } = PLATE_SIZES[plate];
  const [x, y] = projectionOf(plate)([longitude, latitude]) ?? [Number.NaN, Number.NaN];
  const isOn = x >= 0 && x <= width && y >= 0 && y <= height;
  return isOn ? { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 } : null;
}

/** The plate that shows a place nearer, and where on it; null for what no plate has (the ice of the poles). */
export function plateOf(position: { longitude: number; latitude: number }): {
  plate: Plate;
  point: { x: number; y: number };
} | null {
  for (const plate of ["old-world", "world"] as const) {
    const point = pointOn(plate, position);
    if (point) return { plate, point };
  }
  return null;
}

/** Which place a point of a plate is, in degrees; null for the corners, where there is no earth. */
export function positionAt(
  plate: Plate,
  { x, y }: { x: number; y: number },
): {
  longitude: number;
  latitude: number;
} | null {
  const [longitude = Number.NaN, latitude = Number.NaN] = projectionOf(plate).invert?.([x, y]) ?? [];
  // Beyond the rim the projection answers with places that lie elsewhere.
  const there = Math.abs(latitude) <= 90 && pointOn(plate, { longitude, latitude });
  return there && Math.hypot(there.x - x, there.y - y) < 1 ? { longitude, latitude } : null;
}
