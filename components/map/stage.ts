import type { Crop } from "./crop.ts";
import { PLATE_SIZES, type Plate } from "./plates.ts";

/** How something is set at a point of a plate, given in its units. */
export function positionOn(plate: Plate, { x, y }: { x: number; y: number }) {
  const { width, height } = PLATE_SIZES[plate];
  return { insetInlineStart: percent(x / width), insetBlockStart: percent(y / height) };
}

/** The stage is larger than its frame by as much as a part of it is enlarged. */
export function stageStyle(plate: Plate, { x, y, zoom }: Crop) {
  if (zoom === 1) return undefined;
  const { width, height } = PLATE_SIZES[plate];
  return {
    inlineSize: percent(zoom),
    blockSize: percent(zoom),
    insetInlineStart: percent((-x * zoom) / width),
    insetBlockStart: percent((-y * zoom) / height),
  };
}

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;
