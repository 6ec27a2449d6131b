/** What stands on a map and may have a name beside it; `radius` is the sign's own, all in units of the plate. */
export type Labelled = { x: number; y: number; radius: number; name: string };
export type LabelSide = "left" | "right";

type Box = { left: number; right: number; top: number; bottom: number };

/** Measures of a label in units of a plate shown at its smallest width with labels. */
const LETTER = 11;
const WIDE_LETTER = 21;
const HEIGHT = 26;
const GAP = 6;
const EDGE = 8;

/**
 * On which side of its sign each name stands, or null where it would cover another sign or name: whoever comes first
 * has the choice, and the right side is tried first.
 */
export function placeLabels(signs: readonly Labelled[], plate: { width: number }): (LabelSide | null)[] {
  const taken: Box[] = signs.map(({ x, y, radius }) => boxAround(x - radius, x + radius, y, 2 * radius));
  return signs.map(({ x, y, radius, name }) => {
    const width = widthOf(name);
    const right = boxAround(x + radius + GAP, x + radius + GAP + width, y, HEIGHT);
    const left = boxAround(x - radius - GAP - width, x - radius - GAP, y, HEIGHT);
    for (const [side, box] of [
      ["right", right],
      ["left", left],
    ] as const) {
      const fits = box.left > EDGE && box.right < plate.width - EDGE;
      if (!fits || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      return side;
    }
    return null;
  });
}

function boxAround(left: number, right: number, y: number, height: number): Box {
  return { left, right, top: y - height / 2, bottom: y + height / 2 };
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** Letters of Han are twice as wide as those of alphabets. */
function widthOf(name: string): number {
  return [...name].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? WIDE_LETTER : LETTER), 0);
}
