import { type Canvas, short, softLine } from "../canvas.ts";

/** Scaled waves under a disc: rows of nested arcs that grow towards the reader. Exhibitions on the sea routes. */
export function swell({ width, height, palette, random }: Canvas): string {
  const arcs = random.whole(3, 5);
  const horizon = random.between(0.26, 0.44) * height;
  const sunX = random.between(0.18, 0.82) * width;
  const sunRadius = random.between(48, 110);
  const radii = Array.from({ length: arcs }, (_, index) => 50 * (1 - index / (arcs + 0.35)));
  const scale = radii
    .map((radius, index) => {
      const fill = index === 0 ? palette.cloth : index === arcs - 1 ? palette.thread : "none";
      return `<circle cx="50" cy="50" r="${short(radius)}" fill="${fill}"/>`;
    })
    .join("");
  const rows: string[] = [];
  let y = horizon;
  let size = random.between(0.34, 0.5);
  for (let row = 0; y < height + 40; row += 1) {
    const shift = (row % 2) * 50 * size + random.between(0, 6);
    rows.push(
      `<g transform="translate(${short(-shift)} ${short(y)})scale(${size.toFixed(2)})" stroke-width="${short(2.1 / size ** 0.7)}"><rect width="${short((width + 200) / size)}" height="100" fill="url(#s)"/></g>`,
    );
    y += 25 * size;
    size *= 1.13;
  }
  const sun = random.chance(0.5) ? palette.glint : palette.light;
  return (
    `<defs><pattern id="s" width="100" height="100" patternUnits="userSpaceOnUse">${scale}</pattern></defs>` +
    `<circle cx="${short(sunX)}" cy="${short(horizon - sunRadius * random.between(-0.2, 0.7))}" r="${short(sunRadius)}" fill="${sun}" opacity=".8"/>` +
    `<g stroke="${palette.light}" stroke-opacity=".72">${rows.join("")}</g>`
  );
}

/** Water as the Song painters drew it: long lines that lean on one another. Lectures on the sea routes. */
export function current({ width, height, palette, random }: Canvas): string {
  const lines = random.whole(22, 30);
  const bend = [random.between(0.6, 1.4), random.between(1.6, 2.8), random.between(3, 5)] as const;
  const phase = [random.between(0, 6), random.between(0, 6), random.between(0, 6)] as const;
  const eye = [random.between(0.2, 0.8), random.between(0.2, 0.6)] as const;
  const glinting = random.whole(4, lines - 8);
  const drawn: string[] = [];
  for (let line = 0; line < lines; line += 1) {
    const share = line / (lines - 1);
    const points: [number, number][] = [];
    for (let step = 0; step <= 13; step += 1) {
      const across = step / 13;
      const pull = Math.exp(-(((across - eye[0]) / 0.22) ** 2) - ((share - eye[1]) / 0.3) ** 2);
      const lean =
        Math.sin(across * 6.28 * bend[0] + phase[0] + share * 2.2) * 46 +
        Math.sin(across * 6.28 * bend[1] + phase[1] - share * 3) * 17 +
        Math.sin(across * 6.28 * bend[2] + phase[2] + share * 7) * 5;
      points.push([-20 + across * (width + 40), -40 + share ** 1.15 * (height + 90) + lean * (0.45 + share) + pull * 95]);
    }
    const glint = line === glinting;
    const colour = glint ? palette.glint : line % 3 === 0 ? palette.light : palette.thread;
    drawn.push(
      `<path d="${softLine(points)}" stroke="${colour}" stroke-width="${glint ? 4 : short(1 + share * 2.4)}"${glint ? "" : ` opacity="${short(0.95 - share * 0.35)}"`}/>`,
    );
  }
  return `<g fill="none" stroke-linecap="round">${drawn.join("")}</g>`;
}
