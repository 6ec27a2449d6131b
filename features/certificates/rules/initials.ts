const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Words of a name that are too small to stand for it, in brackets or not. */
const LETTER = /\p{L}/u;

/**
 * The first letters of a name's words, so that whoever holds a certificate can be compared with it and nobody else learns a
 * name. A name without spaces, as Chinese ones are, shows its first character.
 */
export function initials(name: string): string {
  return name
    .normalize("NFC")
    .split(/[\s\p{Pd}]+/u)
    .flatMap((word) => {
      const first = [...graphemes.segment(word)].find(({ segment }) => LETTER.test(segment))?.segment;
      return first === undefined ? [] : [first.toLocaleUpperCase()];
    })
    .map((letter) => (/\p{Lu}/u.test(letter) ? `${letter}.` : letter))
    .join(" ");
}
