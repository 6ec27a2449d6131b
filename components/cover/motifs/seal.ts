import { type Canvas, short } from "../canvas.ts";

/** A ruled, stitched leaf with one seal on it, in strokes folded like the nine-fold script. Briefs. */
export function seal({ width, height, palette, random }: Canvas): string {
  const size = random.whole(250, 320);
  const columns = random.whole(7, 9);
  const raised = random.chance(0.5);
  const x = width * random.between(0.34, 0.58);
  const y = height * random.between(0.09, 0.2);
  const rule = random.pick([46, 54, 62]);
  const step = size / (columns * 2 + 3);
  const strokes = foldedScript(columns, random.chance.bind(null, 0.5));
  const paper = raised ? palette.light : palette.cloth;
  const ink = raised ? palette.deep : palette.light;
  const stitch = random.chance(0.5) ? 46 : width - 46;
  let binding = `M${stitch} 0V${height}`;
  for (let hole = 0.1; hole < 1; hole += 0.2) binding += `M${stitch} ${short(hole * height)}H${stitch < 100 ? 0 : width}`;
  return (
    `<defs><pattern id="r" width="${rule}" height="9" patternUnits="userSpaceOnUse"><path d="M.5 0V9" stroke="${palette.light}" stroke-width="1.2"/></pattern></defs>` +
    `<rect width="${width}" height="${height}" fill="url(#r)" opacity=".42"/>` +
    `<path d="M0 ${height * 0.06}H${width}M0 ${height * 0.075}H${width}" stroke="${palette.light}" stroke-width="1.4" opacity=".5"/>` +
    `<path d="${binding}" stroke="${palette.glint}" stroke-width="4" opacity=".75" fill="none"/>` +
    `<g transform="translate(${short(x)} ${short(y)})rotate(${short(random.between(-2.4, 2.4))})" opacity=".9">` +
    `<rect width="${size}" height="${size}" rx="9" fill="${paper}" stroke="${palette.light}" stroke-width="9"/>` +
    `<g transform="translate(${short(step * 1.5)} ${short(step * 1.5)})scale(${short(step)})"><path d="${strokes}" fill="none" stroke="${ink}" stroke-width="1.06" stroke-linecap="square"/></g></g>`
  );
}

/**
 * A maze whose walks prefer the horizontal, each cell joined once to the tree before it: it has the even grey and the
 * folded strokes of seal script without being any character, so that no cover says a word by accident.
 */
function foldedScript(cells: number, coin: () => boolean): string {
  let path = "";
  for (let row = 0; row < cells + 1; row += 1) {
    const y = row * 2;
    let from = 0;
    for (let column = 1; column <= cells; column += 1) {
      const gap = column === cells || (column % 3 === 0 && coin());
      if (gap) {
        path += `M${from * 2} ${y}H${column * 2}`;
        from = column;
      }
      if (row > 0 && (gap ? coin() : column % 2 === row % 2 && coin() && coin())) path += `M${column * 2} ${y}v-2`;
    }
    if (row > 0) path += `M${coin() ? 0 : cells * 2} ${y}v-2`;
  }
  return path;
}
