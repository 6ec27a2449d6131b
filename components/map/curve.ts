/** A curve through every point (Catmull-Rom as cubic Béziers), a little tighter than the textbook's so that it never loops. */
export function throughPoints(points: readonly (readonly [number, number])[]): string {
  const at = (index: number) => points[Math.min(Math.max(index, 0), points.length - 1)] ?? [0, 0];
  const [startX, startY] = at(0);
  let curve = `M${startX.toFixed(1)} ${startY.toFixed(1)}`;
  for (let index = 0; index < points.length - 1; index += 1) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const handles = [
      from[0] + (to[0] - before[0]) / 7,
      from[1] + (to[1] - before[1]) / 7,
      to[0] - (after[0] - from[0]) / 7,
      to[1] - (after[1] - from[1]) / 7,
      ...to,
    ];
    curve += `C${handles.map((value) => value.toFixed(1)).join(" ")}`;
  }
  return curve;
}
