/** A space at which no line ends. */
export const NO_BREAK_SPACE = "\u00a0";
const NARROW_NO_BREAK_SPACE = "\u202f";

/** Between two facts on one line. The dot may end a line; it never begins one. */
export const DOT = `${NO_BREAK_SPACE}· `;

/**
 * A text of a language (BCP 47) whose spaced signs stay with the word before them: a dash between spaces in any language,
 * and what French sets apart. Who types has only the ordinary space.
 */
export function withNoBreaks(text: string, language: string): string {
  const dashed = text.replace(/ (?=[–—] )/g, NO_BREAK_SPACE);
  if (language.split("-")[0] !== "fr") return dashed;
  return dashed
    .replace(/ (?=[:»])/g, NO_BREAK_SPACE)
    .replace(/ (?=[;?!])/g, NARROW_NO_BREAK_SPACE)
    .replace(/« /g, `«${NO_BREAK_SPACE}`);
}
