/** What of a plate is shown: its upper left point in units of the plate, and how much larger than the whole it is drawn. */
export type MapWindow = { x: number; y: number; zoom: number };
export type Size = { width: number; height: number };

/** Enough to tell the cities around one bay apart. */
export const LARGEST_ZOOM = 16;

/** The window moved by a distance in units of the plate, not beyond its edge. */
export function moved(window: MapWindow, right: number, down: number, plate: Size): MapWindow {
  return kept({ ...window, x: window.x + right, y: window.y + down }, plate);
}

/** The window with what it shows made larger or smaller; the point, in units of the plate, stays where it is. */
export function zoomed(window: MapWindow, factor: number, point: { x: number; y: number }, plate: Size): MapWindow {
  const zoom = Math.min(Math.max(window.zoom * factor, 1), LARGEST_ZOOM);
  const shrink = window.zoom / zoom;
  return kept({ x: point.x - (point.x - window.x) * shrink, y: point.y - (point.y - window.y) * shrink, zoom }, plate);
}

/** The point in the middle of a window. */
export function middleOf({ x, y, zoom }: MapWindow, { width, height }: Size): { x: number; y: number } {
  return { x: x + width / zoom / 2, y: y + height / zoom / 2 };
}

function kept({ x, y, zoom }: MapWindow, { width, height }: Size): MapWindow {
  return { x: within(x, width - width / zoom), y: within(y, height - height / zoom), zoom };
}

/** A window that is moved to show a point keeps it this share of what is shown away from the edge. */
const CLEAR = 0.12;

/** The window moved no further than it takes to show a point, clear of the edge. */
export function showing(window: MapWindow, point: { x: number; y: number }, plate: Size): MapWindow {
  const nearest = (start: number, at: number, shown: number) =>
    Math.min(Math.max(start, at - shown * (1 - CLEAR)), at - shown * CLEAR);
  const { x, y, zoom } = window;
  return kept({ x: nearest(x, point.x, plate.width / zoom), y: nearest(y, point.y, plate.height / zoom), zoom }, plate);
}

const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);
