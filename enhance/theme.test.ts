import { describe, expect, it } from "vitest";
import { otherTheme, readTheme } from "./theme.ts";

describe("the theme", () => {
  it.each([
    ["dark", "dark"],
    ["light", "light"],
    ["sepia", null],
    [null, null],
  ])("stored as %s is read as %s", (stored, theme) => {
    expect(readTheme(stored)).toBe(theme);
  });

  it.each([
    [null, true, "light"],
    [null, false, "dark"],
    ["dark", false, "light"],
    ["light", true, "dark"],
  ] as const)("chosen %s on a dark system (%s) is switched to %s", (chosen, systemIsDark, next) => {
    expect(otherTheme(chosen, systemIsDark)).toBe(next);
  });
});
