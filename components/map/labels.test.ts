import { describe, expect, it } from "vitest";
import { placeLabels } from "./labels.ts";

const plate = { width: 1200 };
const sign = (x: number, y: number, name = "Almaty") => ({ x, y, radius: 18, name });

describe("names on a map", () => {
  it("stand to the right where there is room, else to the left, else nowhere", () => {
    expect(placeLabels([sign(600, 300)], plate)).toEqual(["right"]);
    expect(placeLabels([sign(600, 300), sign(660, 300)], plate)).toEqual(["left", "right"]);
    expect(placeLabels([sign(600, 300), sign(660, 300), sign(540, 300)], plate)).toEqual([null, "right", "left"]);
  });

  it("stay on the plate", () => {
    expect(placeLabels([sign(1180, 300)], plate)).toEqual(["left"]);
    expect(placeLabels([sign(20, 300)], plate)).toEqual(["right"]);
  });

  it("give way to names that came before them", () => {
    expect(placeLabels([sign(600, 300, "Alexandria"), sign(600, 320, "Zanzibar")], plate)).toEqual(["right", "left"]);
    expect(placeLabels([sign(400, 300, "撒马尔罕撒马尔罕"), sign(600, 300, "喀什")], plate)).toEqual(["left", "right"]);
  });
});
