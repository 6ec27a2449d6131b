import { type Canvas, short } from "../canvas.ts";

/** Porcelain dishes seen from above, their rims overlapping: each ring is a band of the painter's wheel. Projects. */
export function rings({ width, height, palette, random }: Canvas): string {
  const largest = random.between(300, 390);
  const startSide = random.chance(0.5);
  const places = [
    [
      startSide ? width * random.between(0.12, 0.3) : width * random.between(0.7, 0.88),
      height * random.between(0.25, 0.6),
      largest,
    ],
    [
      startSide ? width * random.between(0.68, 0.9) : width * random.between(0.1, 0.32),
      height * random.between(0.05, 0.35),
      largest * random.between(0.5, 0.72),
    ],
    [width * random.between(0.42, 0.6), height * random.between(0.75, 1), largest * random.between(0.3, 0.42)],
  ] as const;
  const petals = random.pick([16, 20, 24]);
  const petal = `<path id="q" d="M0-70C13-78 15-92 0-100C-15-92-13-78 0-70Z"/>`;
  const dishes = places.map(([x, y, radius], index) => {
    const bands: string[] = [];
    const rim = random.between(0.78, 0.9);
    for (const [share, weight, dash] of bandsOf(random.whole(0, 3), petals)) {
      bands.push(
        `<circle r="${short(share * 100)}" stroke-width="${weight}"${dash ? ` stroke-dasharray="${dash}" pathLength="240"` : ""}/>`,
      );
    }
    const crown = Array.from(
      { length: petals },
      (_, petalIndex) =>
        `<use href="#q" transform="rotate(${short((360 / petals) * petalIndex)})scale(${short(rim)})"/>`,
    ).join("");
    const colour = index === 2 ? palette.glint : palette.light;
    return (
      `<g transform="translate(${short(x)} ${short(y)})scale(${(radius / 100).toFixed(2)})" fill="none" stroke="${colour}" opacity="${index === 0 ? ".8" : ".7"}">` +
      `<circle r="100" fill="${index === 1 ? palette.thread : palette.cloth}" fill-opacity=".55" stroke-width=".8"/>${bands.join("")}` +
      (index === 0 ? `<g fill="${palette.thread}" fill-opacity=".55" stroke-width=".7">${crown}</g>` : "") +
      "</g>"
    );
  });
  return `<defs>${petal}</defs>${dishes.join("")}`;
}

/** Radius as a share of the dish, width of the line, and its dashes out of 240 around the ring. */
function bandsOf(choice: number, petals: number): readonly (readonly [number, number, string])[] {
  const beat = short(240 / (petals * 2));
  const styles = [
    [
      [0.96, 0.6, ""],
      [0.6, 0.6, ""],
      [0.56, 3.2, `${beat} ${beat}`],
      [0.5, 0.6, ""],
      [0.3, 0.6, ""],
      [0.24, 1.4, "1 3"],
      [0.12, 0.8, ""],
    ],
    [
      [0.97, 0.6, ""],
      [0.94, 1.6, "1.5 3.5"],
      [0.62, 0.7, ""],
      [0.48, 0.5, ""],
      [0.45, 0.5, ""],
      [0.36, 5, "2 6"],
      [0.2, 0.7, ""],
      [0.08, 1.6, ""],
    ],
    [
      [0.95, 0.5, ""],
      [0.63, 1.2, "1 2"],
      [0.58, 0.5, ""],
      [0.44, 6, "1 4"],
      [0.3, 0.5, ""],
      [0.27, 0.5, ""],
      [0.15, 3, "6 6"],
    ],
    [
      [0.96, 1.4, "4 2"],
      [0.64, 0.5, ""],
      [0.6, 0.5, ""],
      [0.56, 0.5, ""],
      [0.4, 4, "10 2"],
      [0.34, 0.5, ""],
      [0.18, 1.2, "1 3"],
    ],
  ] as const;
  return styles[choice] ?? styles[0];
}
