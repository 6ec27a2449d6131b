import { describe, expect, it } from "vitest";
import { movedTo } from "./suggested.ts";

describe("the arrows among suggestions", () => {
  it.each([
    ["ArrowDown", -1, 0],
    ["ArrowDown", 0, 1],
    ["ArrowDown", 2, -1],
    ["ArrowUp", -1, 2],
    ["ArrowUp", 0, -1],
    ["ArrowUp", 2, 1],
  ])("%s from %i leads to %i of three", (key, from, to) => {
    expect(movedTo(key, from, 3)).toBe(to);
  });

  it.each(["Enter", "Escape", "Home", "ArrowLeft", "a"])("%s chooses nothing", (key) => {
    expect(movedTo(key, 1, 3)).toBeUndefined();
  });
});
