import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverageOf } from "./coverage.ts";
import { legible } from "./legible.ts";

const face = (name: string) => coverageOf(readFileSync(`node_modules/@expo-google-fonts/${name}`));
const latin = face("noto-serif/600SemiBold/NotoSerif_600SemiBold.ttf");
const arabic = face("noto-naskh-arabic/600SemiBold/NotoNaskhArabic_600SemiBold.ttf");
const han = face("noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf");

const point = (character: string) => character.codePointAt(0) ?? 0;
const canDraw = (codePoint: number) => [latin, arabic, han].some((has) => has(codePoint));

describe("what the faces can draw", () => {
  it.each([
    ["a", true, true],
    ["é", true, true],
    ["Ж", true, false],
    ["ω", true, false],
    ["ș", true, true],
    ["ب", false, true],
    ["پ", false, true],
    ["ە", false, true],
    ["敦", false, false],
    ["ก", false, false],
  ])("is known of %s", (character, inLatin, inArabic) => {
    expect([latin(point(character)), arabic(point(character))]).toEqual([inLatin, inArabic]);
  });

  it("holds simplified and traditional Han characters and no others", () => {
    for (const character of "敦煌窟絲綢之路，。（）「」") expect(han(point(character)), character).toBe(true);
    for (const character of "بกა😀") expect(han(point(character)), character).toBe(false);
  });
});

describe("a text for a picture", () => {
  it.each([
    ["Exposition été", "Exposition été"],
    ["敦煌 and طريق", "敦煌 and طريق"],
    ["საქართველო", "sakartvelo"],
    ["Silk 🐫 road", "Silk road"],
    ["⁨طريق⁩ A", "⁨طريق⁩ A"],
    ["  two   spaces ", "two spaces"],
  ])("of %s is %s", (text, expected) => {
    expect(legible(text, canDraw)).toBe(expected);
  });

  it("has nothing in it that would come out as an empty box", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
        for (const character of legible(text, canDraw)) {
          if (/\p{Default_Ignorable_Code_Point}|\s/u.test(character)) continue;
          expect(canDraw(point(character)), character).toBe(true);
        }
      }),
    );
  });
});
