import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isStale, type ListingText, lacksAlt, pickTranslation, sourceHash } from "./translations.ts";

const text: ListingText = {
  title: "Café",
  summary: "One",
  body: "First\nSecond",
  parts: [
    { part: "question", text: "Which?" },
    { part: "findings", text: "Three." },
  ],
};

describe("the fingerprint of a text", () => {
  it("does not change with composition, line ends, the order of parts, or empty parts", () => {
    expect(
      sourceHash({
        title: "Cafe\u0301",
        summary: "One",
        body: "First\r\nSecond",
        parts: [...text.parts.toReversed(), { part: "aims", text: "" }],
      }),
    ).toBe(sourceHash(text));
  });

  it("changes with every field, and when words move from one field to the next", () => {
    const arbitrary = fc.record({ title: fc.string(), summary: fc.string(), body: fc.string() });
    const canonical = (fields: { title: string; summary: string; body: string }) =>
      JSON.stringify(
        [fields.title, fields.summary, fields.body.replace(/\r\n?/g, "\n")].map((one) =>
          one.normalize("NFC").replace(/\r\n?/g, "\n"),
        ),
      );
    fc.assert(
      fc.property(arbitrary, arbitrary, (left, right) => {
        const same = sourceHash({ ...left, parts: [] }) === sourceHash({ ...right, parts: [] });
        expect(same).toBe(canonical(left) === canonical(right));
      }),
    );
    expect(sourceHash({ ...text, title: "Café One", summary: "" })).not.toBe(sourceHash(text));
  });
});

describe("a picture in a language", () => {
  it("says nothing to whoever does not see it while no words stand for it", () => {
    expect(lacksAlt({ pictureAlt: " " }, true)).toBe(true);
    expect(lacksAlt({ pictureAlt: "墨罐" }, true)).toBe(false);
    expect(lacksAlt({ pictureAlt: "" }, false)).toBe(false);
  });
});

describe("choosing a text for a reader", () => {
  const source = { language: "zh-CN", sourceHash: "new" };
  const fresh = { language: "fr", sourceHash: "new" };
  const old = { language: "ar", sourceHash: "old" };
  const all = [fresh, old, source];

  it.each([
    ["fr", "fr", false, false],
    ["ar", "ar", false, true],
    ["zh-CN", "zh-CN", false, false],
    ["zh-TW", "zh-CN", false, false],
    ["fr-CA", "fr", false, false],
    ["en", "zh-CN", true, false],
  ])("for %s takes %s", (locale, language, isFallback, stale) => {
    expect(pickTranslation(all, "zh-CN", locale)).toMatchObject({ language, isFallback, isStale: stale });
  });

  it("takes what there is when even the source is missing, and nothing only when there is none", () => {
    expect(pickTranslation([fresh], "zh-CN", "en")).toMatchObject({ language: "fr", isFallback: true });
    expect(pickTranslation([], "zh-CN", "en")).toBeUndefined();
  });

  it("never calls the source older than itself", () => {
    expect(isStale(source, source)).toBe(false);
    expect(isStale(old, source)).toBe(true);
  });
});
