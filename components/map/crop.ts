import { PLATE_SIZES, type Plate } from "./plates.ts";

/** A part of a plate in its units, of the plate's own proportions; `zoom` is how much larger it is shown. */
export type Crop = { x: number; y: number; zoom: number };

export const WHOLE: Crop = { x: 0, y: 0, zoom: 1 };

/** What is shown beside the outermost points, as a share of what lies between them. */
const ROOM = 0.25;
/** Coasts are drawn for up to this. */
const LARGEST = 4;

/** The part of a plate around some points, never beyond its edge; the whole plate where there are none. */
export function cropAround(plate: Plate, points: readonly { x: number; y: number }[]): Crop {
  if (points.length === 0) return WHOLE;
  const { width, height } = PLATE_SIZES[plate];
  const [left, right] = extent(points.map(({ x }) => x));
  const [top, bottom] = extent(points.map(({ y }) => y));
  const needed = Math.max((right - left) / width, (bottom - top) / height) * (1 + 2 * ROOM);
  const zoom = Math.min(LARGEST, 1 / Math.max(needed, 1 / LARGEST, Number.EPSILON));
  if (zoom <= 1) return WHOLE;
  return {
    x: within((left + right) / 2 - width / zoom / 2, width - width / zoom),
    y: within((top + bottom) / 2 - height / zoom / 2, height - height / zoom),
    zoom,
  };
}

function extent(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);
