import type { MarkedPart } from "@/lib/text/marks.ts";

/** Characters shown before and after the first match. */
const BEFORE = 60;
const AFTER = 140;
const ELLIPSIS = "…";
/** Where a text may be cut: behind a space or a full stop, also of writing without spaces. */
const BREAKS = /[\s。，、；！？]/u;

/**
 * The neighbourhood of the first match in a long text: some words before it and some after, cut between words and with
 * an ellipsis where something is left out. Null when there is no match.
 */
export function excerptOf(parts: readonly MarkedPart[]): MarkedPart[] | null {
  const first = parts.findIndex(({ isMatch }) => isMatch);
  if (first < 0) return null;
  const before = parts
    .slice(0, first)
    .map(({ text }) => text)
    .join("");
  const result: MarkedPart[] = [];
  const lead = endOf(before, BEFORE);
  if (lead !== "") result.push({ text: lead, isMatch: false });
  let room = AFTER;
  for (const part of parts.slice(first)) {
    const shown = part.isMatch ? part.text : beginningOf(part.text, room);
    if (shown !== "") result.push({ text: shown, isMatch: part.isMatch });
    room -= part.text.length;
    if (shown !== part.text || room <= 0) break;
  }
  return result;
}

function endOf(text: string, length: number): string {
  const line = text.replace(/\s+/gu, " ");
  if (line.length <= length) return line;
  const cut = whole(line.slice(-length));
  const at = cut.search(BREAKS);
  return ELLIPSIS + (at >= 0 && at < length / 2 ? cut.slice(at + 1) : cut);
}

function beginningOf(text: string, length: number): string {
  const line = text.replace(/\s+/gu, " ");
  if (line.length <= length) return line;
  const cut = whole(line.slice(0, Math.max(0, length)));
  const at = [...cut].findLastIndex((character) => BREAKS.test(character));
  return (at > length / 2 ? [...cut].slice(0, at).join("") : cut) + ELLIPSIS;
}

/** Without half a character at either end. */
function whole(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/gu, "");
}
