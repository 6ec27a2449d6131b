/**
 * What people type, made fit to store: well-formed, composed (NFC), and without the characters that are invisible
 * or that reorder what stands around them. Every schema passes its text through here.
 */

/** Bidirectional marks, embeddings, overrides and isolates: direction is set by markup (`dir`, `<bdi>`), not by text. */
const DIRECTION_CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Invisible characters with no use in prose: zero-width spaces, soft hyphen, annotations, tags, noncharacters. */
const INVISIBLE =
  /[\u00AD\u034F\u115F\u1160\u180E\u200B\u2060-\u2064\u206A-\u206F\u3164\uFEFF\uFFA0\uFFF0-\uFFFB\u{E0000}-\u{E007F}]|\p{Noncharacter_Code_Point}/gu;

/** Joiners shape Persian and Indic words and combine emoji; anywhere else they only hide. */
const STRAY_JOINER =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200C\u200D]|[\u200C\u200D](?![\p{L}\p{Extended_Pictographic}])/gu;

/** No script stacks more marks on a letter; beyond it text runs over its neighbours. */
const STACKED_MARKS = /(\p{M}{8})\p{M}+/gu;

/** One line of text: no line breaks, single spaces, trimmed. Cleaning twice changes nothing. */
export function cleanLine(text: string): string {
  return visible(text)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

/** Text of several lines: `\n` line ends, tabs kept, at most one blank line in a row, trimmed. Cleaning twice changes nothing. */
export function cleanText(text: string): string {
  return visible(text)
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "")
    .replace(/\n(?:[\p{Zs}\t]*\n){2,}/gu, "\n\n")
    .trim();
}

function visible(text: string): string {
  return text
    .toWellFormed()
    .replace(/\0/gu, "")
    .replace(DIRECTION_CONTROLS, "")
    .replace(INVISIBLE, "")
    .replace(STRAY_JOINER, "")
    .normalize("NFC")
    .replace(STACKED_MARKS, "$1");
}
