import { fold } from "@/lib/text/fold.ts";
import { withoutArticle } from "@/lib/text/stems.ts";

/** From here on two titles are told to be alike: about two words in three are shared. */
const ALIKE = 0.6;

/**
 * Says whether two titles may name the same thing. They are compared by their words, whatever the order, capitals and
 * accents; Chinese, which sets no spaces, by pairs of neighbouring characters. Numbers count: the third
 * seminar is not the fourth.
 */
export function areAlike(one: string, other: string): boolean {
  const [left, right] = [piecesOf(one), piecesOf(other)];
  if (left.size === 0 || right.size === 0) return false;
  if (numbersOf(one) !== numbersOf(other)) return false;
  const shared = [...left].filter((piece) => right.has(piece)).length;
  return (2 * shared) / (left.size + right.size) >= ALIKE;
}

function piecesOf(title: string): Set<string> {
  const words = fold(title).match(/\p{Script=Han}+|[\p{L}\p{M}]{2,}|\p{N}+/gu) ?? [];
  return new Set(
    words.flatMap((word) => (/^\p{Script=Han}{2,}$/u.test(word) ? pairsOf(word) : [withoutArticle(word)])),
  );
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

const numbersOf = (title: string): string => (title.match(/\p{N}+/gu) ?? []).sort().join(" ");
