const words = new Intl.Segmenter(undefined, { granularity: "word" });
const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** A word of this share of the whole is too much to lose; it is cut inside. */
const LEAST_KEPT = 0.5;

/**
 * A line of text of at most `maxLength` code points, cut after a word with an ellipsis when it is longer. Words are those of
 * the language, so that Chinese and Thai are cut between words, too; never inside what readers take for one character.
 */
export function cutText(text: string, maxLength: number): string {
  const characters = [...text];
  if (characters.length <= maxLength) return text;
  const room = maxLength - 1; // for the ellipsis
  // A little more than fits, so that the last word is seen whole; the rest need not be looked at.
  const seen = characters.slice(0, room + 64).join("");
  const byWord = fitting(words, seen, room);
  const kept = [...byWord].length > room * LEAST_KEPT ? byWord : fitting(graphemes, seen, room);
  return `${kept.replace(/[\s\p{P}]+$/u, "")}…`;
}

/** As many segments as have room. */
function fitting(segmenter: Intl.Segmenter, text: string, room: number): string {
  let kept = "";
  let length = 0;
  for (const { segment } of segmenter.segment(text)) {
    length += [...segment].length;
    if (length > room) break;
    kept += segment;
  }
  return kept;
}
