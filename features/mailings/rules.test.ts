import { describe, expect, it } from "vitest";
import { audienceOf, audienceQuery, byLanguage, deliveryOf, MOST_CHOSEN, minutesFor, wordsFor } from "./rules.ts";
import { gatherMailing, mailingForm } from "./schema.ts";

const ID = "0199b2c4-0000-7000-8000-000000000000";
const TEXTS = [
  { language: "en", subject: "Room", text: "Room 3." },
  { language: "zh-CN", subject: "教室", text: "三号教室。" },
];

describe("the words of a mailing", () => {
  it("are those of the reader's language where there are such, else the source's", () => {
    const words = { sourceLanguage: "en", texts: TEXTS };
    const subjects = ["en", "zh-CN", "zh-Hant", "ar", "fr-CA"].map((language) => wordsFor(words, language)?.subject);
    expect(subjects).toEqual(["Room", "教室", "教室", "Room", "Room"]);
  });

  const form = (fields: Record<string, string>) => {
    const data = new FormData();
    const usual = { formKey: ID, sourceLanguage: "en", subject: "Room", text: "Room 3." };
    for (const [name, value] of Object.entries({ ...usual, ...fields })) data.set(name, value);
    return mailingForm.safeParse(gatherMailing(data));
  };

  it("are read from the form, with the translations that are whole", () => {
    expect(form({ "translations.1.subject": "教室", "translations.1.text": "三号教室。" }).data?.texts).toEqual(TEXTS);
    expect(form({}).data?.texts).toHaveLength(1);
  });

  it.each([
    [{ subject: "" }, "subject", "required"],
    [{ text: " " }, "text", "required"],
    [{ sourceLanguage: "xx" }, "sourceLanguage", "invalidChoice"],
    [{ "translations.3.subject": "قاعة" }, "translations.3.text", "required"],
    [{ "translations.3.text": "قاعة" }, "translations.3.subject", "required"],
    [{ "translations.0.subject": "Room", "translations.0.text": "3" }, "translations.0.subject", "duplicate"],
    [{ text: "x".repeat(5001) }, "text", "tooLong"],
  ])("are refused beside the field: %j", (fields, path, message) => {
    const issues = form(fields as Record<string, string>).error?.issues ?? [];
    expect(issues.map((issue) => [issue.path.join("."), issue.message])).toContainEqual([path, message]);
  });
});

describe("the audience of a mailing", () => {
  it("is who was ticked, else who the filter finds, and comes back from its address", () => {
    const ticked = audienceOf({ chosen: [ID, "x", ID], status: "pending" });
    expect(ticked.chosen).toEqual([ID]);
    expect(audienceQuery(ticked)).toBe(`chosen=${ID}`);
    expect(audienceQuery(audienceOf({ status: "pending", q: "a b" }))).toBe("status=pending&q=a+b");
    const many = Array.from({ length: 60 }, (_, index) => `${ID.slice(0, -2)}${index + 10}`);
    expect(audienceOf({ chosen: many }).chosen).toHaveLength(MOST_CHOSEN);
  });

  it("is counted by the language in which they read", () => {
    const counts = [
      { locale: "ar", count: 2 },
      { locale: "zh-Hant", count: 1 },
      { locale: "zh-CN", count: 4 },
    ];
    expect(byLanguage(counts)).toEqual([
      { language: "zh-CN", count: 5 },
      { language: "ar", count: 2 },
    ]);
  });
});

describe("the delivery of a mailing", () => {
  it("counts as sent what neither waits nor failed nor came back, also when it is forgotten since", () => {
    const others = { waiting: 3, failed: 1, returned: 2 };
    expect(deliveryOf(10, others)).toEqual({ sent: 4, ...others });
  });

  it("takes a minute for two hundred", () => {
    expect([1, 200, 201, 50_000].map(minutesFor)).toEqual([1, 1, 2, 250]);
  });
});
