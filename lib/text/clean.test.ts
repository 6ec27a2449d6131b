import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanLine, cleanText } from "@/lib/text/clean.ts";

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom(
      "a",
      " ",
      "\n",
      "\r",
      "\t",
      "\0",
      "\u202E",
      "\u200B",
      "\u200C",
      "\u200D",
      "\uFEFF",
      "é",
      "\u0301",
      "\uD800",
      "👩",
      "م",
    ),
    maxLength: 30,
  }),
);
const FORBIDDEN = /[\u202A-\u202E\u2066-\u2069\u200B\uFEFF]|(?![\n\t])\p{Cc}|\p{Surrogate}/u;

describe("cleaning text", () => {
  it.each([
    ["  two\tspaced \n words ", "two spaced words"],
    ["pay\u202Egnp.exe", "paygnp.exe"],
    ["a\0b\u200Bc\uFEFF", "abc"],
    ["e\u0301tude", "étude"],
    ["می\u200Cخواهم", "می\u200Cخواهم"],
    ["👩\u200D💻", "👩\u200D💻"],
    ["a\u200D", "a"],
    ["敦煌　研究院", "敦煌 研究院"],
    [`z${"\u0335".repeat(40)}`, `z${"\u0335".repeat(8)}`],
    ["\u2028\u2029", ""],
  ])("makes one line of %j", (input, expected) => {
    expect(cleanLine(input)).toBe(expected);
  });

  it.each([
    ["one\r\ntwo\rthree", "one\ntwo\nthree"],
    ["one\n \n\n\n\ntwo", "one\n\ntwo"],
    ["\n\n# Title  \ntext\n\n", "# Title  \ntext"],
    ["a\u0007b\tc", "ab\tc"],
  ])("keeps the lines of %j", (input, expected) => {
    expect(cleanText(input)).toBe(expected);
  });

  it.each([
    ["cleanLine", cleanLine],
    ["cleanText", cleanText],
  ])("%s leaves nothing hidden, changes nothing the second time, and stays composed", (_name, clean) => {
    fc.assert(
      fc.property(anyText, (input) => {
        const once = clean(input);
        expect(once).not.toMatch(FORBIDDEN);
        expect(clean(once)).toBe(once);
        expect(once.normalize("NFC")).toBe(once);
        expect(once.trim()).toBe(once);
      }),
    );
  });

  it("leaves ordinary words of any script as they are", () => {
    for (const words of ["Silk Road", "Шёлковый путь", "طريق الحرير", "丝绸之路", "Œuvre naïve", "रेशम मार्ग"])
      expect(cleanLine(words)).toBe(words);
  });
});
