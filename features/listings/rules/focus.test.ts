import { describe, expect, it } from "vitest";
import { framing, within } from "./focus.ts";

describe("where a picture is cut", () => {
  it("is around the point that was chosen, and in the middle when none was", () => {
    expect(framing({ focusX: 0.2, focusY: 0.755 })).toEqual({ objectPosition: "20% 76%" });
    expect(framing({ focusX: 0, focusY: 1 })).toEqual({ objectPosition: "0% 100%" });
    expect(framing({ focusX: null, focusY: null })).toBeUndefined();
  });

  it.each([
    [-0.3, 0],
    [0.204, 0.2],
    [1.4, 1],
  ])("never leaves the picture: %d", (pressed, kept) => {
    expect(within(pressed)).toBe(kept);
  });
});
