import { describe, expect, it } from "vitest";
import { boxAround, placeLabels } from "./labels.ts";

const plate = { width: 1200, height: 760 };
const point = (x: number, y: number) => ({ x, y });
const sign = (x: number, y: number, name = "Almaty") => ({ x, y, radius: 18, name });

describe("names on a map", () => {
  it("stand to the right where there is room, else to the left, below, above, at a corner, or nowhere", () => {
    const [middle, right, left] = [sign(600, 300), sign(660, 300), sign(540, 300)];
    const [below, above] = [sign(600, 350, ""), sign(600, 250, "")];
    expect(placeLabels([middle], plate)).toEqual(["right"]);
    expect(placeLabels([middle, right], plate)[0]).toBe("left");
    expect(placeLabels([middle, right, left], plate)[0]).toBe("below");
    expect(placeLabels([middle, right, left, below], plate)[0]).toBe("above");
    expect(placeLabels([middle, right, left, below, above], plate)[0]).toBeNull();
  });

  it("stay on the plate", () => {
    expect(placeLabels([sign(1180, 300), sign(20, 300)], plate)).toEqual(["left", "right"]);
    expect(placeLabels([sign(600, 757), sign(600, 3)], plate)).toEqual(["above", "below"]);
  });

  it("give way to names that came before them and to signs that have none", () => {
    expect(placeLabels([sign(600, 300, "Alexandria"), sign(600, 340, "Zanzibar")], plate)).toEqual(["right", "right"]);
    expect(placeLabels([sign(400, 300, "撒马尔罕撒马尔罕"), sign(600, 300, "喀什")], plate)).toEqual(["left", "right"]);
    expect(placeLabels([sign(600, 300)], plate, { obstacles: [boxAround({ x: 650, y: 300, radius: 16 })] })).toEqual([
      "left",
    ]);
  });

  it("stay clear of lines where any other side is free, and stand across one rather than nowhere", () => {
    const along = [point(0, 300), point(1200, 300)];
    const eastward = [point(600, 300), point(1200, 300)];
    const steep = [point(660, 0), point(640, 760)];
    const upright = [point(600, 0), point(600, 760)];
    const slanting = [
      [point(300, 0), point(900, 600)],
      [point(900, 0), point(300, 600)],
    ];
    expect(placeLabels([sign(600, 300)], plate, { lines: [eastward] })).toEqual(["left"]);
    expect(placeLabels([sign(600, 300)], plate, { lines: [along] })).toEqual(["below"]);
    expect(placeLabels([sign(600, 300)], plate, { lines: [along, upright] })).toEqual(["above-right"]);
    expect(placeLabels([sign(600, 300)], plate, { lines: [steep] })).toEqual(["left"]);
    expect(placeLabels([sign(600, 300)], plate, { lines: [along, upright, ...slanting] })).toEqual(["right"]);
  });

  it("let lines pass beside them, and those that end before them", () => {
    const beside = [point(0, 340), point(1200, 340)];
    const before = [point(0, 300), point(610, 300)];
    expect(placeLabels([sign(600, 300)], plate, { lines: [beside, before] })).toEqual(["right"]);
  });
});
