import { describe, expect, it } from "vitest";
import { mustBeRead, stretches } from "./revisions.ts";

const form = {
  title: "Paper",
  summary: "How it travelled.",
  "sessions.0.localStart": "2031-03-12T15:00",
  city: "Guangzhou",
};

describe("a change of a public listing by who is not verified", () => {
  it.each([
    ["title", { title: "Ink" }],
    ["a date", { "sessions.0.localStart": "2031-03-13T15:00" }],
    ["the place", { city: "Shenzhen" }],
    ["an added partner", { "partners.0.name": "Somebody famous" }],
    ["the run", { startsOn: "2031-01-01" }],
  ])("is read first when it touches %s", (_what, change) => {
    expect(mustBeRead(form, { ...form, ...change })).toBe(true);
  });

  it("is not when it touches words, nothing, or what only the form carries", () => {
    expect(mustBeRead(form, { ...form, summary: "How it went west.", body: "More." })).toBe(false);
    expect(mustBeRead(form, { ...form })).toBe(false);
    expect(mustBeRead(form, { ...form, "sessions.0.id": "another", changeNote: "Nothing", revision: "9" })).toBe(false);
  });
});

describe("two versions side by side", () => {
  const marked = (side: { text: string; isOnlyHere: boolean }[]) =>
    side.map(({ text, isOnlyHere }) => (isOnlyHere ? `[${text}]` : text)).join("");

  it.each([
    ["en", "A hall on the quay", "A library on the quay", "A [hall] on the quay", "A [library] on the quay"],
    ["zh-CN", "敦煌的纸张展览", "敦煌的壁画展览", "敦煌的[纸张]展览", "敦煌的[壁画]展览"],
    ["ar", "معرض في القاهرة", "معرض في دبي", "معرض في [القاهرة]", "معرض في [دبي]"],
    ["en", "", "New", "", "[New]"],
    ["en", "One\nTwo", "One Two", "One[\n]Two", "One[ ]Two"],
  ])("mark in %s the words that stand only there", (language, before, after, left, right) => {
    const sides = stretches(before, after, language);
    expect(marked(sides.before)).toBe(left);
    expect(marked(sides.after)).toBe(right);
  });
});
