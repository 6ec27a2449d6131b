import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deletionHashes, isOneSlipApart } from "@/lib/text/near-words.ts";

const shareOne = (one: string, other: string) => {
  const hashes = new Set(deletionHashes(other));
  return deletionHashes(one).some((hash) => hashes.has(hash));
};

describe("near words", () => {
  it.each([
    ["exibition", "exhibition"],
    ["univercity", "university"],
    ["dunhaung", "dunhuang"],
    ["musuem", "museum"],
    ["выстовка", "выставка"],
    ["الجامعع", "الجامعه"],
    ["silc", "silk"],
    ["silkk", "silk"],
  ])("%s is a slip away from %s", (typed, meant) => {
    expect(isOneSlipApart(typed, meant)).toBe(true);
    expect(shareOne(typed, meant)).toBe(true);
  });

  it.each([
    ["silk", "silk"],
    ["silk", "milks"],
    ["museum", "muesmu"],
    ["exhibition", "exposition"],
  ])("%s is not a slip away from %s", (one, other) => {
    expect(isOneSlipApart(one, other)).toBe(false);
  });

  it.each(["tea", "2026", "x86a", "敦煌石", ""])("guesses nothing for %j", (word) => {
    expect(deletionHashes(word)).toEqual([]);
  });

  it("are found by what they share, whichever slip it was", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abcdшقك"), minLength: 5, maxLength: 12 });
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom("z", ""), fc.boolean(), (meant, at, letter, isSwap) => {
        const letters = [...meant];
        const place = at % (letters.length - 1);
        if (isSwap) letters.splice(place, 2, letters[place + 1] ?? "", letters[place] ?? "");
        else letters.splice(place, letter === "" ? 1 : at % 2, letter);
        const typed = letters.join("");
        if (typed === meant) return;
        expect(isOneSlipApart(typed, meant)).toBe(true);
        expect(shareOne(typed, meant)).toBe(true);
      }),
    );
  });
});
