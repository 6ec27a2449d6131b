import { describe, expect, it } from "vitest";
import { INSERTED_NOTICES, insertedNotice } from "@/lib/forms/inserted-notice.ts";
import { offerFor, putIn, textFor } from "./rules.ts";
import { reasonTemplateSchema } from "./schema.ts";

describe("the text of a reason", () => {
  const texts = [{ language: "fr" }, { language: "en" }, { language: "ar" }];
  it.each([
    ["ar", texts, "ar"],
    ["kk", texts, "en"],
    ["kk", [{ language: "fr" }], "fr"],
    ["kk", [], undefined],
  ])("for a reader of %s", (language, offered, found) => {
    expect(textFor(offered, language)?.language).toBe(found);
  });

  it("is put in behind what was typed", () => {
    expect(putIn(" \n", "Which hall?")).toBe("Which hall?");
    expect(putIn("Dear colleague,\n", "Which hall?")).toBe("Dear colleague,\n\nWhich hall?");
  });

  it("is offered in the interface language nearest to the reader's", () => {
    const offers = { suspend: [{ id: "1", title: "Gone" }] };
    expect(offerFor(offers, "suspend", "zh-Hant")).toEqual({
      language: "zh-CN",
      reasons: [{ value: "1", label: "Gone" }],
    });
    expect(offerFor(offers, "restore", "kk")).toEqual({ language: "en", reasons: [] });
  });

  it("is answered with its language", () => {
    expect(new Map(INSERTED_NOTICES).get(insertedNotice("ar"))).toBe("ar");
    expect(new Map(INSERTED_NOTICES).get(insertedNotice("xx"))).toBe("en");
  });
});

describe("a reason as a form sends it", () => {
  const whole = {
    revision: "1",
    uses: "suspend",
    ...Object.fromEntries(
      ["en", "zh-CN", "ru", "ar", "fr", "es"].flatMap((l) => [
        [`title-${l}`, ""],
        [`text-${l}`, ""],
      ]),
    ),
    "title-en": "Gone",
    "text-en": "Nobody answers.",
  };
  const wrong = (form: object) => {
    const parsed = reasonTemplateSchema.safeParse(form);
    return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
  };

  it("needs English and a use, and of another language title and text", () => {
    expect(reasonTemplateSchema.parse(whole)).toEqual({
      revision: 1,
      uses: ["suspend"],
      texts: [{ language: "en", title: "Gone", text: "Nobody answers." }],
    });
    expect(wrong({ ...whole, uses: undefined })).toContain("uses required");
    expect(wrong({ ...whole, uses: "dance" })).toContain("uses.0 invalidChoice");
    expect(wrong({ ...whole, "text-en": "" })).toContain("text-en required");
    expect(wrong({ ...whole, "title-ar": "غائبة" })).toEqual(["text-ar required"]);
    expect(wrong({ ...whole, "text-fr": "Personne ne répond." })).toEqual(["title-fr required"]);
    expect(wrong({ ...whole, "text-fr": "x".repeat(2001), "title-fr": "x" })).toContain("text-fr tooLong");
  });
});
