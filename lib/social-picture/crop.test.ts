import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cropAround } from "./crop.ts";

const frame = { width: 1200, height: 630 };

describe("a picture cut for a frame", () => {
  it.each([
    [
      { x: 0, y: 0.5 },
      { left: 0, top: 0, width: 952, height: 500 },
    ],
    [
      { x: 1, y: 0.5 },
      { left: 1048, top: 0, width: 952, height: 500 },
    ],
    [
      { x: 0.25, y: 0 },
      { left: 262, top: 0, width: 952, height: 500 },
    ],
  ])("is moved towards the point %o", (focus, cut) => {
    expect(cropAround({ width: 2000, height: 500 }, frame, focus)).toEqual(cut);
  });

  it("lies within the picture, fills it on one side and holds the point, whatever the shapes", () => {
    const side = fc.integer({ min: 1, max: 9000 });
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(side, side, part, part, (width, height, x, y) => {
        const cut = cropAround({ width, height }, frame, { x, y });
        expect(cut.left).toBeGreaterThanOrEqual(0);
        expect(cut.top).toBeGreaterThanOrEqual(0);
        expect(cut.left + cut.width).toBeLessThanOrEqual(width);
        expect(cut.top + cut.height).toBeLessThanOrEqual(height);
        expect(cut.width === width || cut.height === height).toBe(true);
        expect(width * x).toBeGreaterThanOrEqual(cut.left - 1);
        expect(width * x).toBeLessThanOrEqual(cut.left + cut.width + 1);
        expect(height * y).toBeGreaterThanOrEqual(cut.top - 1);
        expect(height * y).toBeLessThanOrEqual(cut.top + cut.height + 1);
      }),
    );
  });
});
