import { describe, expect, it } from "vitest";
import { withNoBreaks } from "./no-break.ts";

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
