/**
 * How a map is drawn: narrow for a plate below 40rem and wide above. Places within `reach` of each other (in units of
 * the whole plate) are one sign: the narrow one keeps the targets of signs 24 pixels apart on a plate of 310 pixels,
 * the wide one on one of 640.
 */
export const SCALES = {
  narrow: { reach: 96, growth: 1.5, largest: 34 },
  wide: { reach: 48, growth: 4, largest: 44 },
} as const;
export type Scale = keyof typeof SCALES;

/** What a pixel is on a plate at the smallest width that has names. */
export const UNITS_PER_PIXEL = 1.6;

/** The width of a sign in pixels: it grows with the number, ever more slowly, and is always large enough to press. */
export function signSize(scale: Scale, count: number): number {
  const { growth, largest } = SCALES[scale];
  return Math.min(largest, Math.round(24 + growth * Math.log2(count)));
}
