/** What stands on a map, in units of the plate; `radius` is the sign's own. */
export type Sign = { x: number; y: number; radius: number };
export type LabelSide = "right" | "left" | "below" | "above";

type Box = { left: number; right: number; top: number; bottom: number };

/** Measures of a label in units of a plate shown at its smallest width with labels. */
const LETTER = 11;
const WIDE_LETTER = 21;
const HEIGHT = 26;
const GAP = 6;
const EDGE = 8;

/**
 * On which side of its sign each name stands, or null where it would cover another sign or name everywhere. Whoever
 * comes first has the choice; beside a sign is better than below or above it. `obstacles` are signs without a name.
 */
export function placeLabels(
  signs: readonly (Sign & { name: string })[],
  plate: { width: number; height: number },
  obstacles: readonly Sign[] = [],
): (LabelSide | null)[] {
  const taken = [...signs, ...obstacles].map(boxOf);
  return signs.map((sign) => {
    for (const [side, box] of candidates(sign)) {
      const fits =
        box.left > EDGE && box.right < plate.width - EDGE && box.top > EDGE && box.bottom < plate.height - EDGE;
      if (!fits || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      return side;
    }
    return null;
  });
}

function boxOf({ x, y, radius }: Sign): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function candidates({ x, y, radius, name }: Sign & { name: string }): [LabelSide, Box][] {
  const width = widthOf(name);
  const reach = radius + GAP;
  const beside = { top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 };
  const middle = { left: x - width / 2, right: x + width / 2 };
  return [
    ["right", { left: x + reach, right: x + reach + width, ...beside }],
    ["left", { left: x - reach - width, right: x - reach, ...beside }],
    ["below", { ...middle, top: y + radius, bottom: y + radius + HEIGHT }],
    ["above", { ...middle, top: y - radius - HEIGHT, bottom: y - radius }],
  ];
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** Letters of Han are twice as wide as those of alphabets. */
function widthOf(name: string): number {
  return [...name].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? WIDE_LETTER : LETTER), 0);
}
