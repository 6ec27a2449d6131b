import { describe, expect, it } from "vitest";
import { whyNothing } from "./why-nothing.ts";

describe("why a question found nothing", () => {
  it.each([
    ["-silk", "only_minus"],
    ['-"silk road" -museum', "only_minus"],
    ["😀", "no_words"],
    ['"" %', "no_words"],
    ["-", "no_words"],
    ["zzzz -silk", "narrowed"],
    ["😀 zzzz", "narrowed"],
  ])("%s: %s", (q, why) => {
    expect(whyNothing({ q })).toBe(why);
  });

  it("is a filter where there are no words, and nothing else where there is no filter", () => {
    expect(whyNothing({ kind: "brief", view: "map" })).toBe("narrowed");
    expect(whyNothing({ view: "map" })).toBe("nothing_yet");
  });
});
