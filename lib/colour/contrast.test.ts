import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrast, readableOn } from "./contrast.ts";

const GROUNDS = ["#faf9f5", "#12161f"];

describe("contrast", () => {
  it("is that of WCAG", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
    expect(contrast("#123456", "#123456")).toBe(1);
  });
});

describe("a colour for text", () => {
  it("can be read on either ground, whatever was asked for", () => {
    const hex = fc.integer({ min: 0, max: 0xff_ff_ff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);
    fc.assert(
      fc.property(hex, fc.constantFrom(...GROUNDS), (colour, ground) => {
        const readable = readableOn(colour, ground);
        expect(readable).toMatch(/^#[0-9a-f]{6}$/);
        expect(contrast(readable, ground)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it("stays as it is when it can be read already", () => {
    expect(readableOn("#2f5fb3", "#faf9f5")).toBe("#2f5fb3");
    expect(readableOn("#2f5fb3", "#12161f")).not.toBe("#2f5fb3");
  });
});
