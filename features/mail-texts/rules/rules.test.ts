import { describe, expect, it } from "vitest";
import { fillPlaceholders, unknownPlaceholders } from "./placeholders.ts";
import { type StoredWords, staleLanguages, type TypedWords, wordsToStore } from "./words.ts";

const VALUES = {
  name: "Zarina",
  title: "Ships & <Stars>",
  when: "1 May 2026",
  where: "Hall 2",
  institution: "Nanhai University",
  link: "https://portal.example/en/x",
  contact: "https://portal.example/en/contact/listings/LEC-2026-0042",
};

describe("placeholders", () => {
  it("are filled wherever they stand, and nothing else is", () => {
    expect(fillPlaceholders("Dear {name}, {name}: {title} { when } ({where}) {", VALUES)).toBe(
      "Dear Zarina, Zarina: Ships & <Stars> { when } (Hall 2) {",
    );
  });

  it("are filled once: what a value says in braces stays, and it brings no lines", () => {
    const values = { ...VALUES, name: "{link}\r\nBcc: all@mail.example\u2028x", title: "$& $1" };
    expect(fillPlaceholders("Dear {name}, {title}", values)).toBe("Dear {link} Bcc: all@mail.example x, $& $1");
  });

  it.each([
    ["{name} {title} {when} {where} {institution} {link} {contact}", []],
    ["{email} and {Name} and {email}", ["{email}", "{Name}"]],
    ["{ name } {}", ["{ name }", "{}"]],
    ["您好，｛name｝", ["｛name｝"]],
    ["an open { brace\nand its end }", []],
    ["{__proto__} {constructor}", ["{__proto__}", "{constructor}"]],
  ])("in “%s” unknown are %j", (text, unknown) => {
    expect(unknownPlaceholders(text)).toEqual(unknown);
  });
});

const mark = ({ opening, closing }: { opening: string; closing: string }) => `${opening}|${closing}`;
const typed = (language: TypedWords["language"], opening: string, isRight = false): TypedWords => ({
  language,
  opening,
  closing: "",
  isRight,
});
const stored = (language: StoredWords["language"], opening: string, madeFrom: string): StoredWords => ({
  language,
  opening,
  closing: "",
  madeFrom,
});

describe("own words", () => {
  it("are made from what the source says when they are written", () => {
    expect(wordsToStore([typed("en", "Hello"), typed("ar", "أهلا"), typed("fr", "")], [], "en", mark)).toEqual([
      stored("en", "Hello", "Hello|"),
      stored("ar", "أهلا", "Hello|"),
    ]);
  });

  it("stay of an older source until they are changed or found to be right still", () => {
    const before = [stored("en", "Hello", "Hello|"), stored("ar", "أهلا", "Hello|"), stored("fr", "Salut", "Hello|")];
    const kept = wordsToStore(
      [typed("en", "Welcome"), typed("ar", "أهلا"), typed("fr", "Salut", true)],
      before,
      "en",
      mark,
    );
    expect(staleLanguages(kept, "en", "Welcome|")).toEqual(["ar"]);
    const changed = wordsToStore([typed("en", "Welcome"), typed("ar", "مرحبا")], kept, "en", mark);
    expect(staleLanguages(changed, "en", "Welcome|")).toEqual([]);
  });

  it("are not older than a source that says nothing", () => {
    expect(staleLanguages([stored("ar", "أهلا", "Hello|")], "en", null)).toEqual([]);
  });
});
