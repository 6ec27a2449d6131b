/** Names are placed where a pixel has this many units; a plate at another scale is measured in these first. */
export const UNITS_PER_PIXEL = 1.6;

/**
 * How a map is drawn: narrow for a plate below 40rem, wide above, and large from 68rem, where names have more room.
 * Places within `reach` of each other (in units of the whole plate) are one sign: the narrow one keeps the targets of
 * signs 24 pixels apart on a plate of 310 pixels, the others on one of 640. `unitsPerPixel` is the plate's at the smallest width for which names are placed.
 */
export const SCALES = {
  narrow: { reach: 96, growth: 1.5, largest: 34, unitsPerPixel: 3.6 },
  wide: { reach: 48, growth: 4, largest: 44, unitsPerPixel: UNITS_PER_PIXEL },
  large: { reach: 48, growth: 4, largest: 44, unitsPerPixel: 1.1 },
} as const;
export type Scale = keyof typeof SCALES;

/** The dot that stands for one listing, in pixels; what can be pressed around it is larger. */
const DOT = 12;

/** The width of a sign in pixels: it grows with the number, ever more slowly, and is always large enough to press. */
export function signSize(scale: Scale, count: number): number {
  const { growth, largest } = SCALES[scale];
  return Math.min(largest, Math.round(24 + growth * Math.log2(count)));
}

/** How far a sign is seen from its middle, in units in which names are placed: a name stands beside what is seen. */
export function seenRadius(scale: Scale, count: number): number {
  return ((count === 1 ? DOT : signSize(scale, count)) * UNITS_PER_PIXEL) / 2;
}
