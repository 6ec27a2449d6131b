import { fold } from "@/lib/text/fold.ts";
import { simplified } from "@/lib/text/simplified.ts";

/** A stretch of letters and digits of one way of writing, as search compares it, and where it stands in the text. */
export type Run = {
  /** Folded and simplified. */
  form: string;
  /** Written without spaces between words: Chinese, Japanese, Thai and their like. */
  isUnspaced: boolean;
  /** Offsets into the text, the end behind the last character. */
  start: number;
  end: number;
};

const JOINERS = "\\u200C\\u200D";
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const WORD_IN_TEXT = new RegExp(`[\\p{L}\\p{M}\\p{N}${JOINERS}]+`, "gu");
const UNSPACED =
  "\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const STRETCH = new RegExp(`[${UNSPACED}]+|[^${UNSPACED}]+`, "gu");
const BEGINS_UNSPACED = new RegExp(`^[${UNSPACED}]`, "u");

/**
 * The runs of a text in its order. Whatever is neither letter nor digit divides, and so does a change between writing
 * with and without spaces. Folding may take one run apart ("½" is a 1 and a 2): its parts share their place.
 */
export function* readRuns(text: string): Generator<Run> {
  for (const word of text.matchAll(WORD_IN_TEXT)) {
    for (const stretch of word[0].matchAll(STRETCH)) {
      const start = word.index + stretch.index;
      const end = start + stretch[0].length;
      for (const [part] of simplified(fold(stretch[0])).matchAll(WORD)) {
        for (const [form] of part.matchAll(STRETCH)) {
          yield { form, isUnspaced: BEGINS_UNSPACED.test(form), start, end };
        }
      }
    }
  }
}

const HYPHEN = /^[-\u2010\u2011]$/;

/**
 * The spaced words of a text that hyphens hold together, each as the one word that others write: "co-operation" as
 * "cooperation". `runs` are those of the text.
 */
export function joinedRuns(text: string, runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  let isGoingOn = false;
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1];
    const isJoined =
      before !== undefined && !before.isUnspaced && !run.isUnspaced && HYPHEN.test(text.slice(before.end, run.start));
    if (isJoined) {
      const first = (isGoingOn ? joined.pop() : undefined) ?? before;
      joined.push({ ...run, form: first.form + run.form, start: first.start });
    }
    isGoingOn = isJoined;
  }
  return joined;
}

/** Overlapping pairs of characters, so that a word is found in running text whatever a dictionary takes for a word. */
export function pairsOf(form: string): string[] {
  const characters = [...form];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
