import { LOCALES, type Locale } from "@/lib/i18n/locales.ts";

/** Kinds of letter to which an institution may add words of its own, in the order in which somebody gets them. */
export const LETTERS = ["confirmed", "pending", "waitlisted", "offered", "declined", "reminder", "thanks"] as const;
export type Letter = (typeof LETTERS)[number];

export function isLetter(text: string): text is Letter {
  return (LETTERS as readonly string[]).includes(text);
}

/** Own words in one language: a paragraph after the portal's first sentence, which greets, and one at the end; either may be empty. */
export type Words = { language: Locale; opening: string; closing: string };

/** `madeFrom`: which state of the source they say (digest). */
export type StoredWords = Words & { madeFrom: string };

export const isWritten = ({ opening, closing }: Pick<Words, "opening" | "closing">): boolean =>
  opening !== "" || closing !== "";

/** The languages whose words are older than the source's. `sourceMark`: digest of what the source says now; null: nothing. */
export function staleLanguages(
  words: readonly StoredWords[],
  sourceLanguage: string,
  sourceMark: string | null,
): Locale[] {
  if (sourceMark === null) return [];
  return words
    .filter(({ language, madeFrom }) => language !== sourceLanguage && madeFrom !== sourceMark)
    .map(({ language }) => language);
}

export type TypedWords = Words & {
  /** That somebody who read it found it to be right still. */
  isRight: boolean;
};

/**
 * What is stored of what was typed: languages without words are left out, and each says which state of the source it is made
 * from: the newest, where it was changed, is new or was found to be right still, else what it said before. `mark`: digest of words.
 */
export function wordsToStore(
  typed: readonly TypedWords[],
  before: readonly StoredWords[],
  sourceLanguage: string,
  mark: (words: Pick<Words, "opening" | "closing">) => string,
): StoredWords[] {
  const source = typed.find(({ language }) => language === sourceLanguage);
  const sourceMark = source && isWritten(source) ? mark(source) : "";
  return LOCALES.flatMap((language) => {
    const now = typed.find((one) => one.language === language);
    if (!now || !isWritten(now)) return [];
    const known = before.find((one) => one.language === language);
    const isChanged = !known || known.opening !== now.opening || known.closing !== now.closing;
    const isOfNow = language === sourceLanguage || isChanged || now.isRight;
    const { opening, closing } = now;
    return [{ language, opening, closing, madeFrom: isOfNow ? sourceMark : known.madeFrom }];
  });
}
