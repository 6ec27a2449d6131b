import { type Canvas, short } from "../canvas.ts";

/** A ruled, stitched leaf with one seal on it, in strokes folded like the nine-fold script. Briefs. */
export function seal(canvas: Canvas): string {
  const { width, height, palette, random } = canvas;
  const size = random.whole(250, 320);
  const raised = random.chance(0.5);
  const x = width * random.between(0.32, 0.45);
  const y = height * random.between(0.09, 0.2);
  const rule = random.pick([46, 54, 62]);
  const step = size / 21.4;
  const signs = foldedScript(canvas);
  const paper = raised ? palette.light : palette.cloth;
  const ink = raised ? palette.deep : palette.light;
  const stitch = random.chance(0.5) ? 46 : width - 46;
  const slipX = stitch < 100 ? random.between(100, 150) : width - random.between(190, 240);
  const slip = random.chance(0.6)
    ? `<g transform="translate(${short(slipX)} 58)" fill="none" stroke="${palette.light}"><rect width="92" height="330" fill="${palette.light}" fill-opacity=".16" stroke-width="1.5"/><rect x="8" y="8" width="76" height="314" stroke-width="3"/></g>`
    : "";
  let binding = `M${stitch} 0V${height}`;
  for (let hole = 0.1; hole < 1; hole += 0.2)
    binding += `M${stitch} ${short(hole * height)}H${stitch < 100 ? 0 : width}`;
  return (
    `<defs><pattern id="r" width="${rule}" height="9" patternUnits="userSpaceOnUse"><path d="M.5 0V9" stroke="${palette.light}" stroke-width="1.2"/></pattern></defs>` +
    `<rect width="${width}" height="${height}" fill="url(#r)" opacity=".42"/>` +
    `<path d="M0 ${height * 0.06}H${width}M0 ${height * 0.075}H${width}" stroke="${palette.light}" stroke-width="1.4" opacity=".5"/>` +
    `<path d="${binding}" stroke="${palette.glint}" stroke-width="4" opacity=".75" fill="none"/>${slip}` +
    `<g transform="translate(${short(x)} ${short(y)})rotate(${short(random.between(-2.4, 2.4))})" opacity=".9">` +
    `<rect width="${size}" height="${size}" rx="9" fill="${paper}" stroke="${palette.light}" stroke-width="9"/>` +
    `<g transform="translate(${short(step * 1.7)} ${short(step * 1.7)})scale(${short(step)})" fill="none" stroke="${ink}" stroke-width="1" stroke-linecap="square">${signs}</g></g>`
  );
}

/**
 * Strokes on a field of 8 by 8, folded as in the nine-fold script of official seals. None is a character, and turned and
 * mirrored they stay none: no cover says a word by accident.
 */
const FOLDS = [
  "M0 0H8V2H0V4H8V6H0V8H8",
  "M0 8V0H8V8M2 8V2H6V8M4 4.5V8",
  "M0 0V8H8V0M2 0V6H6V0M4 0V3.5",
  "M0 0H8V8H0V2H6V6H2V4H4",
  "M4 0V8M0 0V2H8V0M0 4H8M0 8V6H8V8",
  "M0 0H8M0 0V8H8V2H2V6H6V4H4",
  "M0 0V8M8 0V8M0 0H3V4H0M8 0H5V4H8M2.5 8V6H5.5V8M4 0V6",
] as const;

/** A square of 4 or 6 folded signs, as far from one another as their strokes are, on a field of 18 by 18. */
function foldedScript({ random }: Canvas): string {
  const rows = 2;
  const columns = random.pick([2, 2, 3]);
  const wide = 20 / columns;
  let signs = "";
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const turned = random.chance(0.5) ? `rotate(${random.pick([90, 180, 270])} 4 4)` : "";
      const scale = `scale(${((wide - 2) / 8).toFixed(2)} 1)`;
      signs += `<path d="${random.pick(FOLDS)}" transform="translate(${short(column * wide)} ${row * 10})${scale}${turned}"/>`;
    }
  }
  return signs;
}
