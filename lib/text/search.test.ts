import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexText, queryText } from "@/lib/text/search.ts";

/** What PostgreSQL does with both: every term is a token, or the beginning of one. */
function finds(query: string, text: string): boolean {
  const terms = queryText(query)?.split(" & ");
  const tokens = indexText(text).split(" ");
  if (!terms) return false;
  return terms.every((term) =>
    term.endsWith(":*") ? tokens.some((token) => token.startsWith(term.slice(0, -2))) : tokens.includes(term),
  );
}

const TITLE = "敦煌石窟的壁画展览：Murals of the Dunhuang Caves, Выставка шёлка — معرض الفنون في الجامعة";

describe("searching", () => {
  it.each([
    "敦煌",
    "壁画",
    "画展",
    "敦煌壁画",
    "展览",
    "览",
    "敦",
    "敦煌 展览",
    "dunhuang",
    "DUNHU",
    "murals caves",
    "the caves of dunhuang",
    "шелк",
    "выставка шёлка",
    "فنون",
    "الجامعة",
    "جامعة",
    "معرض الفن",
  ])("finds the exhibition by %s", (query) => {
    expect(finds(query, TITLE)).toBe(true);
  });

  it.each(["云冈", "画壁", "dunhuang yungang", "murals -", "huang", "جامع فقط"])("tells %s from it", (query) => {
    expect(finds(query, TITLE)).toBe(query === "murals -");
  });

  it.each(["", "  ", "&|!:*()'\\\"<->", "\0", "。，"])("has nothing to search for in %j", (query) => {
    expect(queryText(query)).toBeNull();
  });

  it("keeps grammar words when there is nothing else", () => {
    expect(queryText("of the")).toBe("the:*");
    expect(queryText("的")).toBe("的:*");
  });

  it("never fails, and lets no operator through", () => {
    const piece = fc.constantFrom(
      "a",
      " ",
      "&",
      "|",
      "!",
      ":*",
      "(",
      ")",
      "'",
      "\\",
      "<->",
      "敦",
      "煌",
      "ال",
      "ё",
      "\0",
      "-",
      "\uD800",
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: piece })), (text) => {
        const query = queryText(text);
        if (query !== null) expect(query).toMatch(/^[\p{L}\p{M}\p{N}]+(?::\*)?(?: & [\p{L}\p{M}\p{N}]+(?::\*)?)*$/u);
        expect(indexText(text)).toMatch(/^[\p{L}\p{M}\p{N} ]*$/u);
      }),
    );
  });

  const chinese = fc.string({
    unit: fc.constantFrom(..."敦煌石窟壁画展览丝绸之路大学的与研究中心广州"),
    minLength: 2,
    maxLength: 30,
  });

  it("finds any two neighbouring Chinese characters, and any one, of a text", () => {
    fc.assert(
      fc.property(chinese, fc.nat(), fc.constantFrom("", "Silk Road ", "2026"), (text, at, before) => {
        const start = at % (text.length - 1);
        expect(finds(text.slice(start, start + 2), `${before}${text}。`)).toBe(true);
        expect(finds(text.slice(start, start + 1), `${before}${text}。`)).toBe(true);
      }),
    );
  });

  it("finds a Chinese text by all of itself", () => {
    fc.assert(
      fc.property(chinese, (text) => {
        expect(finds(text, text)).toBe(true);
      }),
    );
  });

  it("finds a text by its own words, and by the beginning of its last", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abcdeéшёжاقلمن"), minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const text = words.join(" ");
        expect(finds(text, text)).toBe(true);
        expect(finds(text.slice(0, -1), text)).toBe(true);
      }),
    );
  });
});
