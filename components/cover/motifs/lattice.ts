import { type Canvas, polar, polygon, short } from "../canvas.ts";

/** A window of straps, eight- or sixfold or as a Lingnan screen, with a few panes lit. Programmes on every route. */
export function lattice(canvas: Canvas): string {
  const style = canvas.random.pick([eightfold, sixfold, screen]);
  return style(canvas);
}

interface Tile {
  width: number;
  height: number;
  straps: string;
  pane: string;
  /** Where panes stand, as shares of the tile. */
  panes: readonly (readonly [number, number])[];
}

/** Stars and crosses of the khatam. */
function eightfold(canvas: Canvas): string {
  const size = canvas.random.whole(110, 170);
  const half = size / 2;
  const outer = half;
  const inner = half * 0.7654;
  const star = Array.from({ length: 16 }, (_, point) =>
    polar(half, half, point % 2 === 0 ? outer : inner, point * 22.5),
  );
  const heart = Array.from({ length: 16 }, (_, point) =>
    polar(half, half, (point % 2 === 0 ? outer : inner) * 0.46, point * 22.5),
  );
  return glaze(canvas, {
    width: size,
    height: size,
    straps: polygon(star) + polygon(heart),
    pane: polygon(heart.map(([x, y]) => [x - half, y - half])),
    panes: [[0.5, 0.5]],
  });
}

/** Six-pointed stars in hexagons. */
function sixfold(canvas: Canvas): string {
  const side = canvas.random.whole(62, 92);
  const width = side * 2 * Math.cos(Math.PI / 6);
  const height = side * 3;
  const at = (x: number, y: number) => {
    const star = Array.from({ length: 12 }, (_, point) =>
      polar(x, y, point % 2 === 0 ? side : side * 0.577, point * 30),
    );
    const hexagon = Array.from({ length: 6 }, (_, point) => polar(x, y, side * 0.577, point * 60 + 30));
    return polygon(star) + polygon(hexagon);
  };
  const centres = [
    [0, 0],
    [1, 0],
    [0.5, 0.5],
    [0, 1],
    [1, 1],
  ] as const;
  const small = Array.from({ length: 6 }, (_, point) => polar(0, 0, side * 0.3, point * 60));
  return glaze(canvas, {
    width,
    height,
    straps: centres.map(([x, y]) => at(x * width, y * height)).join(""),
    pane: polygon(small),
    panes: [
      [0, 0],
      [0.5, 0.5],
    ],
  });
}

/** The stepped wooden screen of a Guangdong courtyard house. */
function screen(canvas: Canvas): string {
  const size = canvas.random.whole(120, 180);
  const at = (share: number) => short(size * share);
  const [a, b, c, d] = [at(0.18), at(0.36), at(0.64), at(0.82)];
  const straps =
    `M0 ${a}H${b}V0M${size} ${a}H${c}V0M0 ${d}H${b}V${size}M${size} ${d}H${c}V${size}` +
    `M${b} ${a}V${d}M${c} ${a}V${d}M${a} ${b}H${d}M${a} ${c}H${d}M${a} ${b}V${c}M${d} ${b}V${c}M0 ${at(0.5)}H${a}M${d} ${at(0.5)}H${size}M${at(0.5)} 0V${b}M${at(0.5)} ${c}V${size}`;
  const half = size * 0.14;
  return glaze(canvas, {
    width: size,
    height: size,
    straps,
    pane: polygon([
      [-half, -half],
      [half, -half],
      [half, half],
      [-half, half],
    ]),
    panes: [[0.5, 0.5]],
  });
}

/** Straps with an edge on both sides, turned a little, and some panes lit from behind. */
function glaze({ width, height, palette, random }: Canvas, tile: Tile): string {
  const turn = random.pick([0, 0, 45, 22.5, 30]);
  const strap = random.between(7, 11);
  const lit: string[] = [];
  for (let count = 0; count < 60; count += 1) {
    const column = random.whole(-3, Math.ceil(width / tile.width) + 2);
    const row = random.whole(-4, Math.ceil(height / tile.height) + 2);
    const [x, y] = random.pick([tile.panes[0] ?? [0, 0], tile.panes.at(-1) ?? [0, 0]]);
    const colour = count < 9 ? palette.glint : palette.thread;
    lit.push(
      `<use href="#p" x="${short((column + x) * tile.width)}" y="${short((row + y) * tile.height)}" fill="${colour}"/>`,
    );
  }
  return (
    `<defs><path id="p" d="${tile.pane}"/><pattern id="t" width="${short(tile.width)}" height="${short(tile.height)}" patternUnits="userSpaceOnUse">` +
    `<g fill="none" stroke-linejoin="round"><path d="${tile.straps}" stroke="${palette.light}" stroke-width="${short(strap)}"/>` +
    `<path d="${tile.straps}" stroke="${palette.cloth}" stroke-width="${short(strap - 3.4)}"/></g></pattern></defs>` +
    `<g transform="rotate(${turn} ${width / 2} ${height / 2})" opacity=".9">${lit.join("")}<rect x="-${width / 2}" y="-${height}" width="${width * 2}" height="${height * 3}" fill="url(#t)"/></g>`
  );
}
