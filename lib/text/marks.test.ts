import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptOf } from "@/lib/text/excerpt.ts";
import { isMarked, type MarkedPart, markerFor } from "@/lib/text/marks.ts";

const shown = (parts: readonly MarkedPart[]) =>
  parts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join("");

const marked = (question: string, text: string, language = "en") =>
  shown(markerFor(question)?.(text, language) ?? [{ text, isMatch: false }]);

describe("marking what was searched for", () => {
  it.each([
    ["敦煌", "丝绸之路上的敦煌石窟", "zh-CN", "丝绸之路上的[敦煌]石窟"],
    ["敦煌石窟艺术", "敦煌石窟的艺术", "zh-CN", "[敦煌石窟]的[艺术]"],
    ["絲綢", "丝绸之路", "zh-CN", "[丝绸]之路"],
    ["丝绸", "絲綢之路", "zh-TW", "[絲綢]之路"],
    ["茶", "茶与茶马古道", "zh-CN", "[茶]与[茶]马古道"],
    ["выставки", "Большая выставка шёлка", "ru", "Большая [выставка] шёлка"],
    ["ете", "Été", "fr", "Été"],
    ["ete", "L’Été à Paris", "fr", "L’[Été] à Paris"],
    ["exhib", "An Exhibition of exhibits", "en", "An [Exhibition] of [exhibits]"],
    ["museums", "One museum", "en", "One [museum]"],
    ["museums", "One museum", "uz", "One museum"],
    ["معرض", "مَعْرِض الفنون", "ar", "[مَعْرِض] الفنون"],
    ["جامعات", "في الجامعة", "ar", "في [الجامعة]"],
    ['"silk road"', "Silk, a road; the silk road", "en", "Silk, a road; the [silk road]"],
    ['"丝绸之路"', "丝绸，丝绸之路", "zh-CN", "丝绸，[丝绸之路]"],
    ["silk -road", "silk road", "en", "[silk] road"],
    ["thé", "le thé vert", "fr", "le [thé] vert"],
    ["thé", "the green leaf", "en", "the green leaf"],
    ["cooperation", "silk co-operation", "en", "silk [co-operation]"],
    ["co-operation", "silk co-operation", "en", "silk [co]-[operation]"],
    ["caf", "𝒳 Cafe\u0301 😀", "fr", "𝒳 [Cafe\u0301] 😀"],
    ["プラザ", "ﾌﾟﾗｻﾞホール", "ja", "[ﾌﾟﾗｻﾞホール]"],
    ["nothing", "Something", "en", "Something"],
  ])("%s in %s", (question, text, language, expected) => {
    expect(marked(question, text, language)).toBe(expected);
  });

  it("leaves the text as it is, whatever is asked", () => {
    const piece = fc.constantFrom(...'ab "-敦煌石ёé\u0301اﾊﾟ😀½.');
    const text = fc.oneof(fc.string({ unit: piece }), fc.string({ unit: "binary" }));
    fc.assert(
      fc.property(text, text, (question, written) => {
        const parts = markerFor(question)?.(written, "en") ?? [];
        if (parts.length > 0) expect(parts.map((part) => part.text).join("")).toBe(written);
        expect(parts.some((part) => part.text === "")).toBe(false);
      }),
    );
  });

  it("looks for nothing without a word", () => {
    expect(markerFor("-tea")).toBeNull();
    expect(markerFor("…")).toBeNull();
  });
});

describe("an excerpt", () => {
  const excerpt = (question: string, text: string, language = "en") => {
    const parts = markerFor(question)?.(text, language) ?? [];
    return shown(excerptOf(parts) ?? []);
  };

  it("shows the first match among its neighbours, cut between words", () => {
    const long = `${"Long before anybody wove it. ".repeat(10)}Then came silk along the road ${"and more of it ".repeat(30)}`;
    const found = excerpt("silk", long);
    expect(found).toMatch(/^….*\bThen came \[silk\] along the road and .*\bof it…$|^….*\[silk\].*…$/);
    expect(found.length).toBeLessThan(230);
    expect(excerpt("silk", "Only silk.")).toBe("Only [silk].");
    expect(excerpt("敦煌", `${"很久以前的事情。".repeat(20)}敦煌${"在河西走廊的西端，".repeat(40)}`, "zh-CN")).toMatch(
      /^…很久以前的事情。.*\[敦煌\]在河西走廊的西端，.*…$/,
    );
    expect(isMarked(markerFor("wool")?.(long, "en") ?? [])).toBe(false);
    expect(excerpt("wool", long)).toBe("");
  });
});
