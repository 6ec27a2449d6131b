/** What stands on a map, in units of the plate; `radius` is the sign's own. */
export type Sign = { x: number; y: number; radius: number };
type Edge = "right" | "left" | "below" | "above";
type Corner = "above-right" | "below-right" | "above-left" | "below-left";
export type LabelSide = Edge | Corner;

export type Box = { left: number; right: number; top: number; bottom: number };
type Point = { x: number; y: number };
/** A line as a chain of points. */
export type Chain = readonly Point[];

/** Measures of a label in units of a plate shown at its smallest width with labels. */
const LETTER = 11;
const WIDE_LETTER = 21;
const NARROW_LETTER = 7;
const HEIGHT = 24;
const GAP = 6;
const EDGE = 8;
/** How far from the middle of a disc its edge is at a corner, along each axis, as a share of its radius. */
const CORNER = 0.7;

/**
 * On which side of its sign each name stands, or null where it would cover another sign or name everywhere. Whoever
 * comes first has the choice; beside a sign is better than below or above it, and those better than at a corner. Nothing
 * may cover `obstacles`; across `lines` a name stands only where every other side is taken.
 */
export function placeLabels(
  signs: readonly (Sign & { name: string })[],
  plate: { width: number; height: number },
  { obstacles = [], lines = [] }: { obstacles?: readonly Box[]; lines?: readonly Chain[] } = {},
): (LabelSide | null)[] {
  const discs = signs.map(boxAround);
  const taken = [...discs, ...obstacles];
  return signs.map((sign, index) => {
    const others = taken.filter((box) => box !== discs[index]);
    const free = candidates(sign).filter(
      ([, box]) => isInside(box, plate) && !others.some((other) => overlap(box, other)),
    );
    const [side, box] = free.find(([, box]) => !lines.some((line) => crosses(line, box))) ?? free[0] ?? [null];
    if (box) taken.push(box);
    return side;
  });
}

/** The room that a sign takes. */
export function boxAround({ x, y, radius }: Sign): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function candidates({ x, y, radius, name }: Sign & { name: string }): [LabelSide, Box][] {
  const width = widthOf(name);
  const reach = radius + GAP;
  const corner = radius * CORNER;
  const beside = { top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 };
  const middle = { left: x - width / 2, right: x + width / 2 };
  const [onRight, onLeft] = [
    { left: x + corner, right: x + corner + width },
    { left: x - corner - width, right: x - corner },
  ];
  const [over, under] = [
    { top: y - corner - HEIGHT, bottom: y - corner },
    { top: y + corner, bottom: y + corner + HEIGHT },
  ];
  return [
    ["right", { left: x + reach, right: x + reach + width, ...beside }],
    ["left", { left: x - reach - width, right: x - reach, ...beside }],
    ["below", { ...middle, top: y + radius, bottom: y + radius + HEIGHT }],
    ["above", { ...middle, top: y - radius - HEIGHT, bottom: y - radius }],
    ["above-right", { ...onRight, ...over }],
    ["below-right", { ...onRight, ...under }],
    ["above-left", { ...onLeft, ...over }],
    ["below-left", { ...onLeft, ...under }],
  ];
}

function isInside({ left, right, top, bottom }: Box, { width, height }: { width: number; height: number }): boolean {
  return left > EDGE && right < width - EDGE && top > EDGE && bottom < height - EDGE;
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function crosses(line: Chain, box: Box): boolean {
  return line.some((to, index) => {
    const from = line[index - 1];
    return from !== undefined && cuts(from, to, box);
  });
}

/** Whether a straight stretch passes through a box: whether it is between left and right while between top and bottom. */
function cuts(from: Point, to: Point, { left, right, top, bottom }: Box): boolean {
  const [entersColumn, leavesColumn] = shareBetween(from.x, to.x, left, right);
  const [entersRow, leavesRow] = shareBetween(from.y, to.y, top, bottom);
  return Math.max(entersColumn, entersRow, 0) < Math.min(leavesColumn, leavesRow, 1);
}

/** From which to which share of its way something that moves from one value to another is between two bounds. */
function shareBetween(from: number, to: number, low: number, high: number): [number, number] {
  if (from === to) return from > low && from < high ? [0, 1] : [1, 0];
  const [one, other] = [(low - from) / (to - from), (high - from) / (to - from)];
  return one < other ? [one, other] : [other, one];
}

function widthOf(name: string): number {
  return [...name].reduce((sum, letter) => sum + letterWidth(letter), 0);
}

/** Letters of Han are twice as wide as those of alphabets, of which a few are slender. */
function letterWidth(letter: string): number {
  if (/\p{Script=Han}/u.test(letter)) return WIDE_LETTER;
  return /[\s'’.,ijlrtf]/u.test(letter) ? NARROW_LETTER : LETTER;
}
