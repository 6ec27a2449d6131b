import { type SearchDocument, searchDocument } from "@/lib/text/search-document.ts";
import { SYLLABLES, WORDS } from "./words.ts";

/** A stretch of text as a listing shows it, and its words as the index keeps them. */
export type Phrase = {
  language: string;
  use: "title" | "summary" | "body";
  place: number;
  text: string;
  document: SearchDocument;
};

const WEIGHTS = { title: "A", summary: "C", body: "D" } as const;

/** Phrases of each use in each language. */
export const PHRASES = 4000;
export const NAMES = 20_000;

/** The same numbers each time, so that two measurements are of the same listings. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Titles and sentences in every language, made of its words: the first words often, the last seldom. */
export function phrases(): Phrase[] {
  const next = chance(3);
  return Object.entries(WORDS).flatMap(([language, { nouns, others, space, stop }]) => {
    const word = (words: readonly string[]) => words[Math.floor(words.length * next() ** 2)] ?? "";
    const run = (length: number) =>
      Array.from({ length }, (_, index) => word(index % 3 === 1 ? others : nouns)).join(space);
    const make = (use: Phrase["use"], place: number): Phrase => {
      const text = use === "title" ? run(3 + (place % 4)) : `${run(7 + (place % 6))}${stop}`;
      return { language, use, place, text, document: searchDocument([{ weight: WEIGHTS[use], text, language }]) };
    };
    return Array.from({ length: PHRASES }, (_, place) => [
      make("title", place),
      make("summary", place),
      make("body", place),
    ]).flat();
  });
}

/** Family names that are nobody's. */
export function names(): string[] {
  const next = chance(7);
  const syllable = () => SYLLABLES[Math.floor(SYLLABLES.length * next())] ?? "";
  return Array.from({ length: NAMES }, () => {
    const name = Array.from({ length: 3 + Math.floor(next() * 2) }, syllable).join("");
    return name.charAt(0).toUpperCase() + name.slice(1);
  });
}
