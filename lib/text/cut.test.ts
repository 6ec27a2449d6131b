import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutText } from "@/lib/text/cut.ts";

const graphemesOf = (text: string) =>
  [...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text)].map(({ segment }) => segment);

describe("cutting a text", () => {
  it.each([
    ["Short", 5, "Short"],
    ["The silk road", 12, "The silk…"],
    ["The silk, road", 11, "The silk…"],
    ["丝绸之路上的敦煌石窟艺术", 8, "丝绸之路上的…"],
    ["Шёлковый путь", 11, "Шёлковый…"],
    ["طريق الحرير البحري", 13, "طريق الحرير…"],
    ["Donaudampfschifffahrt", 8, "Donauda…"],
    ["👩‍🔬👩‍🔬👩‍🔬", 5, "👩‍🔬…"],
    ["e\u0301e\u0301e\u0301e\u0301", 6, "e\u0301e\u0301…"],
  ])("%s at %i", (text, length, expected) => {
    expect(cutText(text, length)).toBe(expected);
  });

  it("never exceeds its length and keeps whole what readers take for one character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (text, length) => {
        const cut = cutText(text, length);
        expect([...cut].length).toBeLessThanOrEqual(Math.max(length, 0));
        if (cut === text) return;
        const kept = graphemesOf(cut.slice(0, -1));
        expect(graphemesOf(text).slice(0, kept.length)).toEqual(kept);
      }),
    );
  });
});
