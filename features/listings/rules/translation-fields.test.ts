import { describe, expect, it } from "vitest";
import {
  compareFields,
  fieldsHash,
  madeFromAfter,
  madeFromMoved,
  progressOf,
  saidThen,
  textFields,
  translatedFields,
} from "./translation-fields.ts";
import { sourceHash } from "./translations.ts";

const english = { title: "Ink", summary: "Of ink.", "parts.question": "Whose?", body: "", pictureAlt: "A pot." };
const source = { sourceHash: "now", fields: english };
const fields = ["title", "summary", "parts.question", "body", "pictureAlt"];
const chinese = { title: "墨", summary: "谈墨", "parts.question": "", body: "", pictureAlt: "墨罐" };

describe("the fields of a translation", () => {
  it("are those of its kind, and the words of a picture only where there is one", () => {
    expect(translatedFields("lecture", false)).toEqual(["title", "summary", "body"]);
    expect(translatedFields("brief", true).slice(1, 3)).toEqual(["summary", "parts.question"]);
    expect(translatedFields("lecture", true).at(-1)).toBe("pictureAlt");
  });

  it("have the fingerprint of the text that they are of", () => {
    const text = {
      title: "Ink",
      summary: "S",
      body: "B",
      pictureAlt: "",
      parts: [{ part: "aims", text: "A" }],
    } as const;
    expect(fieldsHash("project", textFields("project", text))).toBe(sourceHash(text));
  });
});

describe("a translation beside its source", () => {
  const compared = (then: Record<string, string>, hash = "then") =>
    compareFields(fields, source, { sourceHash: hash, fields: chinese, said: then }).map(({ state }) => state);

  it("is done where the source says what it said then, and stale where it does not", () => {
    expect(compared(english)).toEqual(["done", "done", "missing", "nothing", "done"]);
    expect(compared({ ...english, summary: "Of paper.", pictureAlt: "A jar." })).toEqual([
      "done",
      "stale",
      "missing",
      "nothing",
      "stale",
    ]);
    expect(compared({ ...english, title: "Ink\r\n".trim() })[0]).toBe("done");
  });

  it("lacks everything before it is begun", () => {
    expect(compareFields(fields, source, null).map(({ state }) => state)).toEqual([
      "missing",
      "missing",
      "missing",
      "nothing",
      "missing",
    ]);
  });

  it("takes a field of which nothing is known for stale only when the whole is", () => {
    expect(compared({}, "then")[0]).toBe("stale");
    expect(compared({}, "now")[0]).toBe("done");
  });

  it("counts what is translated of what the source says", () => {
    const translation = { sourceHash: "then", fields: chinese, said: { ...english, title: "Inks" } };
    expect(progressOf(compareFields(fields, source, translation))).toEqual({ done: 3, of: 4, stale: 1 });
  });
});

describe("what a translation was made from", () => {
  it("is what was kept, else the source with its fingerprint, else what the listing's history knows", () => {
    const kept = { title: "Inks" };
    expect(saidThen({ sourceHash: "x", madeFrom: kept }, source, null)).toBe(kept);
    expect(saidThen({ sourceHash: "now", madeFrom: {} }, source, null)).toBe(english);
    expect(saidThen({ sourceHash: "x", madeFrom: {} }, source, kept)).toBe(kept);
    expect(saidThen({ sourceHash: "x", madeFrom: {} }, source, null)).toEqual({ pictureAlt: "A pot." });
  });

  it("becomes the source that was seen in fields that were written, and stays in those that were left", () => {
    const then = { ...english, title: "Inks", summary: "Of inks." };
    const written = { ...chinese, summary: "谈墨色" };
    expect(madeFromAfter(written, english, { fields: chinese, said: then })).toEqual({ ...english, title: "Inks" });
    expect(madeFromAfter(written, english, null)).toEqual(english);
    expect(madeFromAfter(written, null, { fields: chinese, said: then })).toEqual({
      title: "Inks",
      pictureAlt: "A pot.",
    });
  });

  it("follows a source that changes only where nothing was translated", () => {
    const moved = { ...english, title: "Paper", "parts.question": "When?" };
    expect(madeFromMoved(chinese, english, moved)).toEqual({ ...english, "parts.question": "When?" });
  });
});
