import { isChinese } from "@/lib/i18n/locales.ts";
import type { MarkedPart, Marker } from "./marks.ts";
import { withNoBreaks } from "./no-break.ts";

/** A part of a title as it is drawn: a line may end after each of its words but the last, and nowhere else in Chinese. */
export type TitlePart = { words: string[]; isMatch: boolean };

/** A title of a language (BCP 47) ready to be drawn, with what a question looks for in it told apart. */
export function titleParts(title: string, language: string, mark?: Marker): TitlePart[] {
  const parts: MarkedPart[] = mark?.(title, language) ?? [{ text: title, isMatch: false }];
  if (!isChinese(language)) {
    return parts.map(({ text, isMatch }) => ({ words: [withNoBreaks(text, language)], isMatch }));
  }
  return inWords(parts, lineEnds(title));
}

/** Cuts parts at the places where a line may end; at the end of a part such a place leaves an empty last word. */
function inWords(parts: readonly MarkedPart[], ends: readonly number[]): TitlePart[] {
  let start = 0;
  return parts.map(({ text, isMatch }) => {
    const end = start + text.length;
    const cuts = ends.filter((place) => place > start && place <= end);
    const words = [start, ...cuts].map((from, index) => text.slice(from - start, (cuts[index] ?? end) - start));
    start = end;
    return { words, isMatch };
  });
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Places between two words of a Chinese text. Beside punctuation and spaces the browser knows by itself. */
function lineEnds(text: string): number[] {
  const segments = [...segmenter.segment(text)];
  return segments
    .filter((next, index) => {
      const before = segments[index - 1];
      return before?.isWordLike && next.isWordLike && mayPart(before.segment, next.segment);
    })
    .map(({ index }) => index);
}

/** Figures stay with their noun, a particle with its word, and single characters side by side are mostly one word. */
function mayPart(before: string, next: string): boolean {
  if (/\d/.test(before + next) || /^[的了们]$/.test(next)) return false;
  return before.length > 1 || next.length > 1;
}
