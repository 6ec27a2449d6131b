import { describe, expect, it } from "vitest";
import { stepOf } from "./month-grid-keys.ts";

describe("a key in the month's table", () => {
  it.each([
    ["ArrowRight", false, 1],
    ["ArrowLeft", false, -1],
    ["ArrowRight", true, -1],
    ["ArrowLeft", true, 1],
    ["ArrowDown", true, 7],
    ["ArrowUp", false, -7],
    ["Home", false, -2],
    ["End", true, 4],
    ["PageDown", false, Number.NaN],
    ["a", false, Number.NaN],
    ["toString", false, Number.NaN],
  ])("%s (from right to left: %s) moves by %s days from the third of a week", (key, isRightToLeft, step) => {
    expect(stepOf(key, 9, isRightToLeft)).toBe(step);
  });
});
