import { describe, expect, it } from "vitest";
import { simplified } from "@/lib/text/simplified.ts";
import { stemInText, stemsOfQuestion, withoutArticle } from "@/lib/text/stems.ts";

describe("stems", () => {
  it.each([
    ["ru", "выставка", "выставки"],
    ["ru", "шелковый", "шелкового"],
    ["en", "exhibition", "exhibitions"],
    ["en-GB", "museum", "museums"],
    ["fr", "universite", "universites"],
    ["es", "exposicion", "exposiciones"],
    ["ar", "جامعه", "الجامعات"],
    ["ar", "مكتبه", "والمكتبات"],
    ["ar", "اسلامي", "الاسلاميه"],
  ])("are the same in %s for %s and %s, whichever is asked for", (language, one, other) => {
    expect(stemInText(one, language)).toBe(stemInText(other, language));
    expect(stemsOfQuestion(one)).toContain(stemInText(other, language));
  });

  it("are not shorter than three letters, where a short word would become another", () => {
    expect(stemsOfQuestion("sea").filter((stem) => /\/..?$/.test(stem))).toEqual([]);
    expect(stemsOfQuestion("se")).toContain(stemInText("se", "fr"));
    expect(stemInText("sea", "es")).not.toBe(stemInText("se", "es"));
  });

  it("do not mix languages, and are none where there are no rules", () => {
    expect(stemInText("main", "fr")).not.toBe(stemInText("main", "en"));
    expect(stemInText("выставка", "en")).toBeUndefined();
    expect(stemInText("silk", "uz")).toBeUndefined();
    expect(stemInText("silk", undefined)).toBeUndefined();
    expect(stemsOfQuestion("2026")).toEqual([]);
  });

  it.each([
    ["الفنون", "فنون"],
    ["بالجامعه", "جامعه"],
    ["وبالجامعه", "جامعه"],
    ["كالفنون", "فنون"],
    ["فالمعرض", "معرض"],
    ["للفنون", "فنون"],
    ["وللفنون", "فنون"],
    ["الفن", "فن"],
    ["الي", "الي"],
    ["والد", "والد"],
    ["بالغ", "بالغ"],
    ["silk", "silk"],
  ])("%s without its article is %s", (word, bare) => {
    expect(withoutArticle(word)).toBe(bare);
  });
});

describe("simplified characters", () => {
  it.each([
    ["絲綢之路上的敦煌石窟藝術", "丝绸之路上的敦煌石窟艺术"],
    ["展覽館裡", "展览馆里"],
    ["丝路 Silk", "丝路 Silk"],
  ])("%s → %s", (traditional, expected) => {
    expect(simplified(traditional)).toBe(expected);
  });
});
