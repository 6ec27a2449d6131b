import type { Canvas } from "./canvas.ts";
import { lattice } from "./motifs/lattice.ts";
import { rings } from "./motifs/rings.ts";
import { seal } from "./motifs/seal.ts";
import { caravan, portolan } from "./motifs/tracks.ts";
import { current, swell } from "./motifs/waves.ts";
import { brocade, ikat } from "./motifs/weave.ts";
import { type CoverKind, type CoverRoute, isSeaRoute, PALETTES, type Palette } from "./palette.ts";
import { randomFrom } from "./random.ts";

const WIDTH = 960;
const HEIGHT = 600;

type Motif = (canvas: Canvas) => string;

/** A kind's motif on land and at sea. */
const MOTIFS: Record<CoverKind, { land: Motif; sea: Motif }> = {
  exhibition: { land: brocade, sea: swell },
  lecture: { land: ikat, sea: current },
  programme: { land: lattice, sea: lattice },
  project: { land: rings, sea: rings },
  opportunity: { land: caravan, sea: portolan },
  brief: { land: seal, sea: seal },
};

/**
 * The cover of a listing without a picture: a whole SVG document, the same for the same route, kind and code for ever.
 * Bound like a book, in the deep cloth of its route, so that it sits in both themes; the lower third is kept in shadow
 * for a title in porcelain white. `width` and `height` only scale it: the sheet is 960 by 600 and fills its frame.
 */
export function coverSvg({
  route,
  kind,
  code,
  width = WIDTH,
  height = HEIGHT,
  palette = PALETTES[route],
}: {
  route: CoverRoute;
  kind: CoverKind;
  code: string;
  width?: number;
  height?: number;
  /** Other colours than the route's, for what belongs to none. */
  palette?: Palette;
}): string {
  const random = randomFrom(`${code}/${kind}/${route}`);
  const lightFrom = random.whole(15, 85);
  // By day the cloth shines where the light falls; by lamp it is darker all over and the drawing stands out more.
  const [shine, middle] = random.chance(0.35) ? [palette.cloth, palette.deep] : [palette.thread, palette.cloth];
  const motif = MOTIFS[kind][isSeaRoute(route) ? "sea" : "land"];
  const drawing = motif({ width: WIDTH, height: HEIGHT, palette, random });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="xMidYMid slice">` +
    `<defs><radialGradient id="g" cx="${lightFrom}%" cy="12%" r="105%"><stop stop-color="${shine}"/><stop offset=".5" stop-color="${middle}"/><stop offset="1" stop-color="${palette.deep}"/></radialGradient>` +
    `<linearGradient id="f" x1="0" y1="0" x2="0" y2="1"><stop offset=".42" stop-color="${palette.deep}" stop-opacity="0"/><stop offset="1" stop-color="${palette.deep}" stop-opacity=".92"/></linearGradient>` +
    `<pattern id="c" width="4" height="4" patternUnits="userSpaceOnUse"><path d="M0 1h2M2 3h2" stroke="#fff" stroke-opacity=".09"/><path d="M1 2v2M3 0v2" stroke="#000" stroke-opacity=".13"/></pattern></defs>` +
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#g)"/>${drawing}` +
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="url(#c)"/><rect width="${WIDTH}" height="${HEIGHT}" fill="url(#f)"/></svg>`
  );
}
