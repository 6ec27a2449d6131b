import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LARGEST_ZOOM, type MapWindow, middleOf, moved, showing, zoomed } from "./map-window.ts";

const plate = { width: 1200, height: 760 };
const whole: MapWindow = { x: 0, y: 0, zoom: 1 };
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const steps = fc.array(
  fc.oneof(
    fc.record({ right: number(-2000, 2000), down: number(-2000, 2000) }),
    fc.record({ factor: number(0.1, 10), x: number(0, 1200), y: number(0, 760) }),
  ),
  { maxLength: 12 },
);

describe("the window of a map", () => {
  it("never leaves the plate, however it is moved and enlarged", () => {
    fc.assert(
      fc.property(steps, (taken) => {
        let window = whole;
        for (const step of taken) {
          window =
            "factor" in step ? zoomed(window, step.factor, step, plate) : moved(window, step.right, step.down, plate);
          expect(window.zoom).toBeGreaterThanOrEqual(1);
          expect(window.zoom).toBeLessThanOrEqual(LARGEST_ZOOM);
          expect(window.x >= 0 && window.x + plate.width / window.zoom <= plate.width + 1e-6).toBe(true);
          expect(window.y >= 0 && window.y + plate.height / window.zoom <= plate.height + 1e-6).toBe(true);
        }
      }),
    );
  });

  it("keeps the point under the hand where it is", () => {
    const point = { x: 753, y: 302 };
    const near = zoomed(whole, 2, point, plate);
    expect((point.x - near.x) * near.zoom).toBeCloseTo(point.x);
    expect((point.y - near.y) * near.zoom).toBeCloseTo(point.y);
  });

  it("shows the point it is moved to, wherever both were, and stays where the point is well inside", () => {
    fc.assert(
      fc.property(
        number(0, 1200),
        number(0, 760),
        number(1, LARGEST_ZOOM),
        number(0, 1200),
        number(0, 760),
        (...at) => {
          const [x, y, zoom, left, top] = at;
          const before = moved({ x: left, y: top, zoom }, 0, 0, plate);
          const after = showing(before, { x, y }, plate);
          expect(x - after.x >= -1e-6 && x - after.x <= plate.width / zoom + 1e-6).toBe(true);
          expect(y - after.y >= -1e-6 && y - after.y <= plate.height / zoom + 1e-6).toBe(true);
          expect(after.zoom).toBe(zoom);
          expect(showing(before, middleOf(before, plate), plate)).toEqual(before);
        },
      ),
    );
  });

  it("is the whole again after it was reduced as far as it was enlarged", () => {
    const near = zoomed(zoomed(whole, 2, { x: 100, y: 100 }, plate), 2, { x: 200, y: 200 }, plate);
    expect(zoomed(near, 0.25, middleOf(near, plate), plate)).toEqual(whole);
    expect(middleOf(whole, plate)).toEqual({ x: 600, y: 380 });
  });
});
