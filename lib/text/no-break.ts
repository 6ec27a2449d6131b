/** A space at which no line ends. */
export const NO_BREAK_SPACE = "\u00a0";
const NARROW_NO_BREAK_SPACE = "\u202f";

/** Without width; no line ends at it. */
const WORD_JOINER = "\u2060";

/** Two times of day with a dash between them stay on one line: `15:00–17:00`. */
export function withTimesTogether(text: string): string {
  return text.replace(/(?<=\d:\d\d)\s?–\s?(?=\d\d:\d\d)/g, (dash) =>
    dash.replace(/\s/g, NO_BREAK_SPACE).replace("–", `${WORD_JOINER}–${WORD_JOINER}`),
  );
}

/** The same for where no lines are broken by us, and a program may draw what it does not know: mails and feeds. */
export function withoutJoiners(text: string): string {
  return text.replaceAll(WORD_JOINER, "");
}

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
