import { describe, expect, it } from "vitest";
import { wordsIn } from "@/tests/field-words.ts";
import { differencesIn, staleState } from "./editor-state.ts";

describe("two versions of a listing", () => {
  const differing = (typed: Record<string, string>, saved: Record<string, string>) =>
    differencesIn(staleState(typed, saved, 7).values, wordsIn("en"));

  it("differ where something else is said", () => {
    expect(differing({ title: "Paper", summary: "Old" }, { title: "Silk", summary: "Old" })).toEqual([
      { field: "title", mine: "Paper", theirs: "Silk" },
    ]);
  });

  it("do not differ by the line ends that a browser sends", () => {
    expect(differing({ body: "One\r\n\r\nTwo" }, { body: "One\n\nTwo" })).toEqual([]);
  });
});
