import { describe, expect, it } from "vitest";
import { termsIn } from "./terms-in.ts";

const found = (text: string, ...terms: string[]) =>
  termsIn(
    text,
    terms.map((term) => ({ term })),
  ).map(({ term }) => term);

describe("terms of a glossary in a text", () => {
  it.each([
    ["The Maritime Silk Road begins here.", ["silk road", "Maritime"], ["Maritime", "silk road"]],
    ["两千年来的丝绸之路", ["丝绸之路", "瓷器"], ["丝绸之路"]],
    ["на Шёлковом пути", ["шелков"], ["шелков"]],
    ["معرض طريق الحَرير", ["طريق الحرير"], ["طريق الحرير"]],
    ["An exposition d’été", ["ete"], ["ete"]],
    ["Scholarships for all", ["ships"], []],
    ["Relics and ships", ["ships"], ["ships"]],
    ["", ["silk"], []],
  ])("are found in %j", (text, terms, expected) => {
    expect(found(text, ...terms)).toEqual(expected);
  });
});
