/** What of a picture must be seen wherever it is cut, as a listing keeps it: fractions from the left and the upper edge, or nothing said. */
export type KeptFocus = { focusX: number | null; focusY: number | null };

export type Focus = { x: number; y: number };

/** The point that was chosen, if one was. */
export function focusOf({ focusX, focusY }: KeptFocus): Focus | null {
  return focusX === null || focusY === null ? null : { x: focusX, y: focusY };
}

/**
 * How an image that fills its frame is placed in it, as a style: the point is in the frame whatever the frame's shape. Left is left in
 * every script, because a picture is not mirrored. Nothing for the middle, where browsers put it anyway.
 */
export function framing(kept: KeptFocus): { objectPosition: string } | undefined {
  const focus = focusOf(kept);
  return focus ? { objectPosition: `${percent(focus.x)}% ${percent(focus.y)}%` } : undefined;
}

/** A fraction as people type it: whole percents. */
export function percent(fraction: number): number {
  return Math.round(fraction * 100);
}

/** One step of a fraction, by an arrow key or a press, within the picture and in whole percents. */
export function within(fraction: number): number {
  return percent(Math.min(Math.max(fraction, 0), 1)) / 100;
}
