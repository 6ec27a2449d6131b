import { transliterate } from "transliteration";

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/**
 * A text in characters that can be drawn. What no face has (Thai, Georgian, a rare Han character) is written in Latin letters
 * when it can be, and left out when not, as emoji are: an empty box says less than nothing.
 */
export function legible(text: string, canDraw: (codePoint: number) => boolean): string {
  const isDrawn = (piece: string) =>
    [...piece].every((character) => INVISIBLE.test(character) || canDraw(character.codePointAt(0) ?? 0));
  const pieces = [...graphemes.segment(text.normalize("NFC"))].map(({ segment }) => segment);
  let written = "";
  let foreign = "";
  const flush = () => {
    if (foreign) written += [...transliterate(foreign).replaceAll("`", "")].filter(isDrawn).join("");
    foreign = "";
  };
  for (const piece of pieces) {
    if (!isDrawn(piece)) foreign += piece;
    else {
      flush();
      written += piece;
    }
  }
  flush();
  return written.replace(/\s+/gu, " ").trim();
}

/** Joiners and direction marks act and are not drawn. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\s/u;
