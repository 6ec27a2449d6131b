import { type Canvas, short } from "../canvas.ts";

/**
 * Brocade: one medallion of stepped threads, mirrored four ways and repeated in half-drop, as on a drawloom. Used for
 * exhibitions on the land routes.
 */
export function brocade({ width, height, palette, random }: Canvas): string {
  const reach = random.whole(8, 11);
  const cell = random.pick([7, 8, 9]);
  const colours = [palette.thread, palette.light, palette.cloth, palette.thread, palette.glint] as const;
  const rings = Array.from({ length: reach * 2 }, () => random.whole(0, 9));
  const skew = random.pick([1, 1, 1.35, 0.75]);
  const notch = random.whole(2, 5);
  const threads = new Map<string, string>();
  for (let row = -reach; row <= reach; row += 1) {
    let column = -reach;
    while (column <= reach) {
      const colour = threadAt(column, row);
      let end = column;
      while (end + 1 <= reach && threadAt(end + 1, row) === colour) end += 1;
      if (colour) threads.set(colour, `${threads.get(colour) ?? ""}M${column} ${row}h${end - column + 1}`);
      column = end + 1;
    }
  }

  function threadAt(column: number, row: number): string | null {
    const across = Math.abs(column);
    const down = Math.abs(row);
    const ring = Math.floor(across + down * skew);
    if (ring > reach) return null;
    if (ring === reach) return palette.light;
    if (ring > 2 && (across * down) % notch === 1) return palette.cloth;
    return colours[(rings[ring] ?? 0) % colours.length] ?? palette.thread;
  }

  const span = (reach * 2 + 3) * cell;
  const drop = Math.round((reach / skew) * 2 + 3) * cell;
  const medallion = [...threads]
    .map(([colour, path]) => `<path d="${path}" stroke="${colour}" stroke-width=".86"/>`)
    .join("");
  const filler = `<path d="M-1.5 0h3M0-1.5v3" stroke="${palette.light}" stroke-width=".8"/>`;
  const offset = `${short(width / 2 + random.between(-span / 2, span / 2))} ${short(random.between(0, drop))}`;
  return (
    `<defs><g id="m">${medallion}</g><pattern id="w" width="${span}" height="${drop}" patternUnits="userSpaceOnUse" patternTransform="translate(${offset})">` +
    [
      [0.5, 0.5],
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ]
      .map(
        ([x = 0, y = 0]) =>
          `<use href="#m" transform="translate(${short(x * span)} ${short(y * drop)})scale(${short(cell * (x === 0.5 ? 1 : 0.52))})"/>`,
      )
      .join("") +
    [
      [0.5, 0],
      [0.5, 1],
      [0, 0.5],
      [1, 0.5],
    ]
      .map(
        ([x = 0, y = 0]) =>
          `<g transform="translate(${short(x * span)} ${short(y * drop)})scale(${cell})">${filler}</g>`,
      )
      .join("") +
    `</pattern></defs><rect width="${width}" height="${height}" fill="url(#w)" opacity=".62"/>`
  );
}

/**
 * Ikat, the `abr` silk of Margilan and Bukhara: lozenges whose edges run where the dye crept along the warp. Used for
 * lectures on the land routes.
 */
export function ikat({ width, height, palette, random }: Canvas): string {
  const column = random.pick([120, 150, 190, 240]);
  const tall = column * random.between(1.5, 2.3);
  const warp = random.pick([5, 6, 8]);
  const feather = random.between(10, 22);
  const waist = random.between(0.6, 1.5);
  const lozenge = (share: number) => {
    const half = (column / 2) * share;
    const upper: string[] = [];
    const lower: string[] = [];
    const threads = Math.max(2, Math.round((half * 2) / warp));
    for (let thread = 0; thread < threads; thread += 1) {
      const x = -half + (thread + 0.5) * ((half * 2) / threads);
      const rise = (tall / 2) * share * (1 - Math.abs(x) / half) ** waist + feather * share;
      const creep = random.between(-feather, feather) * 0.7;
      upper.push(`${short(x - warp / 2)} ${short(-rise + creep)}h${warp}`);
      lower.unshift(`${short(x + warp / 2)} ${short(rise + creep)}h-${warp}`);
    }
    return `M${upper.join("L")}L${lower.join("L")}Z`;
  };
  const stack = [
    [0.96, palette.thread],
    [0.72, palette.deep],
    [0.52, palette.light],
    [0.3, random.pick([palette.glint, palette.cloth])],
  ] as const;
  const motif = stack.map(([share, colour]) => `<path d="${lozenge(share)}" fill="${colour}"/>`).join("");
  const stripe = random.chance(0.5)
    ? `<path d="M${column} 0V${short(tall)}" stroke="${palette.light}" stroke-width="3" stroke-dasharray="9 5"/>`
    : "";
  const place = (x: number, y: number) => `<use href="#l" x="${short(x)}" y="${short(y)}"/>`;
  return (
    `<defs><g id="l">${motif}</g><pattern id="i" width="${column * 2}" height="${short(tall)}" patternUnits="userSpaceOnUse" patternTransform="translate(${random.whole(0, column)} ${random.whole(0, 200)})">` +
    place(column / 2, tall / 2) +
    place(column * 1.5, 0) +
    place(column * 1.5, tall) +
    stripe +
    `</pattern></defs><rect width="${width}" height="${height}" fill="url(#i)" opacity=".6"/>`
  );
}
