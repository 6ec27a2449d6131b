import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beginningsOf, piecesOf, queryText, readQuestion } from "@/lib/text/search.ts";

const LEXEME = "'(?:/[a-z]{2}/)?[\\p{L}\\p{M}\\p{N}]+'(?::\\*)?";
const OPERAND = `(?:${LEXEME}|\\(${LEXEME}(?: \\| ${LEXEME})*\\))`;
const PHRASE = `\\(?${OPERAND}(?: <\\d+> ${OPERAND})*\\)?`;
const SHAPE = new RegExp(`^!?\\(?${PHRASE}\\)?(?: & !?\\(?${PHRASE}\\)?)*$`, "u");

describe("reading a question", () => {
  it.each(["", "  ", "&|!:*()'\\\"<->", "\0", "。，", "-tea", '-"silk road"', '""'])(
    "asks for nothing by %j",
    (text) => {
      expect(queryText(text)).toBeNull();
    },
  );

  it("keeps grammar words when there is nothing else, and lets only the last word go on", () => {
    expect(readQuestion("the art of silk").wanted.map((term) => term.kind === "word" && term.run.form)).toEqual([
      "art",
      "silk",
    ]);
    expect(readQuestion("of the").wanted).toHaveLength(2);
    expect(queryText("的")).toBe("'的':*");
    expect(queryText("1234 567")).toBe("('1234') & ('567':*)");
    expect(queryText("12")).toBe("('12')");
  });

  it.each([
    ['"silk road"', "(('silk') <1> ('road'))"],
    ["“丝绸之路”", "('丝绸' <1> '绸之' <1> '之路')"],
    ["«敦煌 石窟»", "('敦煌' <2> '石窟')"],
    ['"絲綢 2026"', "('丝绸' <2> ('2026'))"],
    ['1 -"2 3"', "('1') & !((('2') <1> ('3')))"],
    ["1 -2-3", "('1') & !((('2') <1> ('3')))"],
    ["1-2", "('1') & ('2')"],
    ['1 "2', "('1') & ('2')"],
    ["1 - 2", "('1') & ('2')"],
    ["1 —2", "('1') & ('2')"],
  ])("reads %s with our own two signs", (text, query) => {
    expect(queryText(text)).toBe(query);
  });

  it("asks for a word, its beginning when it is the last, and its stems in the languages of its script", () => {
    expect(queryText("выставки")).toBe("('выставки':* | '/ru/выставк')");
    expect(queryText("museums 1")).toContain("('museums' | '/en/museum' | '/fr/museum' | '/es/museums'");
    expect(queryText("بالجامعات")).toBe("('بالجامعات':* | 'جامعات':* | '/ar/جامع')");
  });

  it("asks for whole words in place of a beginning when somebody knows them all", () => {
    expect(beginningsOf("museums выстав")).toEqual(["выстав"]);
    expect(queryText("выстав", ["выставка", "выставки"])).toBe("('выстав' | 'выставка' | 'выставки' | '/ru/выста')");
    expect(queryText("выстав", [])).toBe("('выстав' | '/ru/выста')");
    expect(queryText("1 567 8", ["99"])).toBe(queryText("1 567 8"));
    expect(beginningsOf('museums "silk"')).toEqual([]);
    expect(beginningsOf("敦")).toEqual([]);
  });

  it("says where each word stood in what was typed", () => {
    const text = "Été  “Silk Road” 敦煌 -tea";
    const { wanted, excluded } = readQuestion(text);
    const places = [...wanted, ...excluded].flatMap((term) => (term.kind === "phrase" ? term.runs : [term.run]));
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(["Été", "Silk", "Road", "敦煌", "tea"]);
  });

  it("takes a question apart into what can be asked for alone", () => {
    expect(piecesOf("The Silk  “road of tea” 敦煌 -wool")).toEqual(["Silk", '"road of tea"', "敦煌"]);
    expect(piecesOf("敦煌石窟")).toEqual(["敦煌石窟"]);
  });

  it("lets nothing typed act as an operator but quotes and minus", () => {
    const piece = fc.constantFrom(..."a b&|!:*()'\\\"<->敦煌石窟ёé\0-“”«/ا", "ال", "\uD800");
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: piece })), (text) => {
        const query = queryText(text);
        if (query !== null) expect(query).toMatch(SHAPE);
      }),
    );
  });
});
