import { describe, expect, it } from "vitest";
import { withNoBreaks, withoutJoiners, withTimesTogether } from "./no-break.ts";

describe("signs that stay with the word before them", () => {
  it.each([
    ["fr", "Lire une mangrove : trois heures", "Lire une mangrove\u00a0: trois heures"],
    ["fr-CA", "Qui paie ? « Nous » !", "Qui paie\u202f? «\u00a0Nous\u00a0»\u202f!"],
    ["ru", "Карта пути — и степи", "Карта пути\u00a0— и степи"],
    ["en", "Yam : four – evenings", "Yam : four\u00a0– evenings"],
    ["es", "Un camino —dos mares— y medio", "Un camino —dos mares— y medio"],
  ])("in %s", (language, typed, set) => {
    expect(withNoBreaks(typed, language)).toBe(set);
  });
});

describe("two times of day", () => {
  it.each([
    ["16 March, 15:00–17:00", "16 March, 15:00\u2060–\u206017:00"],
    ["15:00 – 17:00", "15:00\u00a0\u2060–\u2060\u00a017:00"],
    ["9:30–11:00", "9:30\u2060–\u206011:00"],
  ])("%s stays on one line", (text, set) => {
    expect(withTimesTogether(text)).toBe(set);
    expect(withoutJoiners(set).replaceAll("\u00a0", " ")).toBe(text);
  });

  it("leaves a line the dash between two days", () => {
    const days = "16 March 2031, 15:00 – 17 March 2031, 11:00";
    expect(withTimesTogether(days)).toBe(days);
  });
});
