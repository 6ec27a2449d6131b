type Point = readonly [number, number];

/** A curve through every point (Catmull-Rom as cubic Béziers), a little tighter than the textbook's so that it never loops. */
export function throughPoints(points: readonly Point[]): string {
  const [startX, startY] = points[0] ?? [0, 0];
  return points.slice(1).reduce(
    (curve, _, index) => {
      const [, ...rest] = piece(points, index);
      const values = rest.flat().map((value) => value.toFixed(1));
      return `${curve}C${values.join(" ")}`;
    },
    `M${startX.toFixed(1)} ${startY.toFixed(1)}`,
  );
}

/** The same curve as a chain of points, `steps` of them from each given point to the next. */
export function alongCurve(points: readonly Point[], steps: number): Point[] {
  const chain = points.slice(1).flatMap((_, index) => {
    const handles = piece(points, index);
    return Array.from({ length: steps }, (_, step) => onPiece(handles, (step + 1) / steps));
  });
  return [...points.slice(0, 1), ...chain];
}

/** From one given point to the next: where the curve starts, its two handles, where it ends. */
function piece(points: readonly Point[], index: number): [Point, Point, Point, Point] {
  const at = (place: number) => points[Math.min(Math.max(place, 0), points.length - 1)] ?? [0, 0];
  const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
  return [
    from,
    [from[0] + (to[0] - before[0]) / 7, from[1] + (to[1] - before[1]) / 7],
    [to[0] - (after[0] - from[0]) / 7, to[1] - (after[1] - from[1]) / 7],
    to,
  ];
}

/** Where a cubic Bézier is after a share of its way. */
function onPiece([from, first, second, to]: readonly [Point, Point, Point, Point], share: number): Point {
  const rest = 1 - share;
  const weights = [rest ** 3, 3 * rest ** 2 * share, 3 * rest * share ** 2, share ** 3] as const;
  const mixed = (axis: 0 | 1) =>
    weights[0] * from[axis] + weights[1] * first[axis] + weights[2] * second[axis] + weights[3] * to[axis];
  return [mixed(0), mixed(1)];
}
