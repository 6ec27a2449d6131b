import { describe, expect, it } from "vitest";
import { placeLabels } from "./labels.ts";

const plate = { width: 1200, height: 760 };
const sign = (x: number, y: number, name = "Almaty") => ({ x, y, radius: 18, name });

describe("names on a map", () => {
  it("stand to the right where there is room, else to the left, below, above, or nowhere", () => {
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
    expect(placeLabels([sign(600, 300)], plate, [{ x: 650, y: 300, radius: 16 }])).toEqual(["left"]);
  });
});
