import { describe, expect, it } from "vitest";
import { draftOf, translationValues } from "./translation-values.ts";

const text = (language: string, title: string) => ({
  language,
  title,
  summary: "",
  body: "",
  pictureAlt: "",
  parts: [{ part: "aims" as const, text: title }],
});

describe("a draft in traditional characters", () => {
  it("is made of the text in simplified ones, phrase by phrase, whichever of the texts that is", () => {
    const draft = draftOf("zh-Hant", [text("en", "Hair"), text("zh-CN", "头发与发展")]);
    expect(draft).toMatchObject({ title: "頭髮與發展", parts: [{ part: "aims", text: "頭髮與發展" }] });
    expect(draft).not.toHaveProperty("language");
  });

  it.each([
    ["the text is in no simplified characters", "zh-Hant", [text("en", "Hair"), text("zh-Hant", "頭髮")]],
    ["the translation is into simplified ones", "zh-CN", [text("zh-CN", "头发")]],
    ["the translation is into another language", "ja", [text("zh-CN", "头发")]],
    ["nothing is written", "zh-Hant", []],
  ])("is not made where %s", (_words, language, texts) => {
    expect(draftOf(language, texts)).toBeNull();
  });

  it("stands in the form in place of what is saved, whose moment the form keeps", () => {
    const saved = { ...text("zh-Hant", "舊"), updatedAt: new Date(5) };
    const draft = draftOf("zh-Hant", [text("zh-CN", "头发")]);
    expect(translationValues(saved, draft).values).toMatchObject({ title: "頭髮", seenAt: "5" });
    expect(translationValues(saved).values).toMatchObject({ title: "舊", "parts.aims": "舊" });
    expect(translationValues(undefined).values).toMatchObject({ seenAt: "0" });
  });
});
