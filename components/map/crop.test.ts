import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cropAround, WHOLE } from "./crop.ts";
import { PLATE_SIZES } from "./plates.ts";

const plate = "old-world";
const { width, height } = PLATE_SIZES[plate];
const points = fc.array(
  fc.record({ x: fc.double({ min: 0, max: width, noNaN: true }), y: fc.double({ min: 0, max: height, noNaN: true }) }),
  { minLength: 1, maxLength: 8 },
);

describe("a part of the map", () => {
  it("holds all its points, stays on the plate and is never drawn too large", () => {
    fc.assert(
      fc.property(points, (given) => {
        const { x, y, zoom } = cropAround(plate, given);
        expect(zoom).toBeGreaterThanOrEqual(1);
        expect(zoom).toBeLessThanOrEqual(4);
        expect(x >= 0 && x + width / zoom <= width + 1e-6).toBe(true);
        expect(y >= 0 && y + height / zoom <= height + 1e-6).toBe(true);
        for (const point of given) {
          expect(point.x >= x - 1e-6 && point.x <= x + width / zoom + 1e-6).toBe(true);
          expect(point.y >= y - 1e-6 && point.y <= y + height / zoom + 1e-6).toBe(true);
        }
      }),
    );
  });

  it("is the whole plate where there is nothing, or everything", () => {
    expect(cropAround(plate, [])).toEqual(WHOLE);
    expect(
      cropAround(plate, [
        { x: 0, y: 0 },
        { x: width, y: height },
      ]),
    ).toEqual(WHOLE);
  });
});
