import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusterSpots, type Spot } from "./cluster.ts";

const spots = fc.uniqueArray(
  fc.record({
    key: fc.string({ minLength: 1, maxLength: 6 }),
    x: fc.double({ min: 0, max: 1200, noNaN: true }),
    y: fc.double({ min: 0, max: 660, noNaN: true }),
    count: fc.integer({ min: 1, max: 50 }),
  }),
  { selector: ({ key }) => key, maxLength: 60 },
);
const reach = fc.double({ min: 1, max: 300, noNaN: true });
const total = (counted: readonly { count: number }[]) => counted.reduce((sum, { count }) => sum + count, 0);

describe("clusters on a map", () => {
  it("lose no listing and no place, and count none twice", () => {
    fc.assert(
      fc.property(spots, reach, (given, distance) => {
        const clusters = clusterSpots(given, distance);
        expect(total(clusters)).toBe(total(given));
        const keys = clusters.flatMap((cluster) => cluster.spots.map(({ key }) => key));
        expect(keys.sort()).toEqual(given.map(({ key }) => key).sort());
        for (const cluster of clusters) expect(cluster.count).toBe(total(cluster.spots));
      }),
    );
  });

  it("never touch each other and hold only what is near", () => {
    fc.assert(
      fc.property(spots, reach, (given, distance) => {
        const clusters = clusterSpots(given, distance);
        for (const [index, one] of clusters.entries()) {
          for (const other of clusters.slice(index + 1)) {
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(distance);
          }
          for (const spot of one.spots) expect(Math.hypot(one.x - spot.x, one.y - spot.y)).toBeLessThan(distance);
        }
      }),
    );
  });

  it("are the same in whatever order the places come", () => {
    fc.assert(
      fc.property(spots, reach, fc.infiniteStream(fc.nat()), (given, distance, numbers) => {
        const shuffled = [...given]
          .map((spot) => ({ spot, turn: numbers.next().value ?? 0 }))
          .sort((one, other) => one.turn - other.turn)
          .map(({ spot }) => spot);
        expect(clusterSpots(shuffled, distance)).toEqual(clusterSpots(given, distance));
      }),
    );
  });

  it("stand where the largest place is, and join the nearest", () => {
    const spot = (key: string, x: number, count: number): Spot => ({ key, x, y: 0, count });
    const clusters = clusterSpots([spot("a", 0, 2), spot("b", 30, 9), spot("c", 100, 8), spot("d", 68, 1)], 40);
    expect(clusters.map(({ x, count, spots: inside }) => [x, count, inside.map(({ key }) => key)])).toEqual([
      [30, 11, ["b", "a"]],
      [100, 9, ["c", "d"]],
    ]);
    expect(clusterSpots([], 40)).toEqual([]);
  });
});
