import { describe, expect, it } from "vitest";
import { alongCurve, throughPoints } from "./curve.ts";

const points = [
  [0, 0],
  [100, 40],
  [180, 20],
] as const;

describe("a curve as a chain of points", () => {
  it("passes through every given point, with as many steps between them as asked for", () => {
    const chain = alongCurve(points, 4);
    expect(chain).toHaveLength(9);
    expect([chain[0], chain[4], chain[8]]).toEqual(points);
  });

  it("keeps near the line that is drawn: between its two ends, without a loop", () => {
    const across = alongCurve(points, 16).map(([x]) => x);
    expect(across).toEqual([...across].sort((one, other) => one - other));
    expect(throughPoints(points)).toMatch(/^M0\.0 0\.0C.* 100\.0 40\.0C.* 180\.0 20\.0$/);
  });
});
