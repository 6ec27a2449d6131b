import { type Canvas, short, softLine } from "../canvas.ts";

/** Scaled waves under a disc: rows of nested arcs that grow towards the reader. Exhibitions on the sea routes. */
export function swell({ width, height, palette, random }: Canvas): string {
  const arcs = random.whole(3, 5);
  const horizon = random.between(0.24, 0.42) * height;
  const vanishing = random.between(0.2, 0.8) * width;
  const sunRadius = random.between(54, 120);
  const sunX = random.between(0.18, 0.82) * width;
  const sunY = horizon - sunRadius * random.between(-0.35, 0.8);
  const lit = random.whole(1, arcs - 1);
  const scale = Array.from({ length: arcs }, (_, index) => {
    const fill = index === lit ? palette.thread : palette.cloth;
    return `<circle cx="50" cy="50" r="${short(49 * (1 - index / (arcs + 0.3)))}" fill="${fill}"/>`;
  }).join("");
  const rows: string[] = [];
  let y = horizon;
  let size = random.between(0.62, 0.95);
  for (let row = 0; y < height + 30; row += 1) {
    // Every row is centred on one vanishing point, so that the arcs widen towards the reader as a floor does.
    const start = vanishing - 50 * size * (row % 2) - Math.ceil(vanishing / (100 * size) + 1) * 100 * size;
    rows.push(
      `<g transform="translate(${short(start)} ${short(y)})scale(${size.toFixed(2)})"><rect width="${Math.ceil((width - start) / size)}" height="100" fill="url(#s)"/></g>`,
    );
    y += 25 * size;
    size *= 1.11;
  }
  // The lower half of a tile is plain cloth: what a nearer row does not cover must not show the rest of a circle.
  return (
    `<defs><pattern id="s" width="100" height="100" patternUnits="userSpaceOnUse"><g stroke="${palette.light}" stroke-opacity=".8" stroke-width="2">${scale}</g><path d="M0 51h100v49H0z" fill="${palette.cloth}"/></pattern></defs>` +
    `<circle cx="${short(sunX)}" cy="${short(sunY)}" r="${short(sunRadius)}" fill="${random.pick([palette.glint, palette.light])}" opacity=".85"/>` +
    rows.join("")
  );
}

/** Water as the Song painters drew it: long lines that lean on one another. Lectures on the sea routes. */
export function current({ width, height, palette, random }: Canvas): string {
  const lines = random.whole(21, 28);
  const bend = [random.between(0.6, 1.4), random.between(1.6, 2.8), random.between(3, 5)] as const;
  const phase = [random.between(0, 6), random.between(0, 6), random.between(0, 6)] as const;
  const eye = [random.between(0.2, 0.8), random.between(0.2, 0.6)] as const;
  const glinting = random.whole(4, lines - 8);
  const drawn: string[] = [];
  for (let line = 0; line < lines; line += 1) {
    const share = line / (lines - 1);
    const points: [number, number][] = [];
    for (let step = 0; step <= 11; step += 1) {
      const across = step / 11;
      const pull = Math.exp(-(((across - eye[0]) / 0.22) ** 2) - ((share - eye[1]) / 0.3) ** 2);
      const lean =
        Math.sin(across * 6.28 * bend[0] + phase[0] + share * 2.2) * 46 +
        Math.sin(across * 6.28 * bend[1] + phase[1] - share * 3) * 17 +
        Math.sin(across * 6.28 * bend[2] + phase[2] + share * 7) * 5;
      points.push([
        -20 + across * (width + 40),
        -40 + share ** 1.15 * (height + 90) + lean * (0.45 + share) + pull * 95,
      ]);
    }
    const glint = line === glinting;
    const colour = glint ? palette.glint : line % 3 === 0 ? palette.light : palette.thread;
    drawn.push(
      `<path d="${softLine(points)}" stroke="${colour}" stroke-width="${glint ? 5 : short(1.2 + share * 2.6)}"/>`,
    );
  }
  return `<g fill="none" opacity=".92">${drawn.join("")}</g>`;
}
