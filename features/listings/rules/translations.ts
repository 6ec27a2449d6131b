import { createHash } from "node:crypto";
import type { TextPart } from "@/prisma/generated/enums.ts";

/** What is translated of a listing. */
export type ListingText = {
  title: string;
  summary: string;
  body: string;
  parts: readonly { part: TextPart; text: string }[];
};

/**
 * Fingerprint of a listing's text: SHA-256 in hex of title, summary, body and parts in NFC. A translation keeps
 * the one of the source that it was made from, so that a page can say when the source has moved on. Line ends and
 * the order of parts do not count; an empty part is as good as none.
 */
export function sourceHash(text: ListingText): string {
  const parts = text.parts
    .filter((part) => part.text !== "")
    .map((part) => [part.part, canonical(part.text)] as const)
    .sort(([left], [right]) => (left < right ? -1 : 1));
  const whole = JSON.stringify([canonical(text.title), canonical(text.summary), canonical(text.body), parts]);
  return createHash("sha256").update(whole).digest("hex");
}

/** A text in the form in which two are compared: NFC, lines ended by LF. */
export function canonical(text: string): string {
  return text.normalize("NFC").replace(/\r\n?/g, "\n");
}

type Stamped = { language: string; sourceHash: string };

/** Says whether a translation was made from an older state of the source. The source itself never is. */
export function isStale(translation: Stamped, source: Stamped): boolean {
  return translation.language !== source.language && translation.sourceHash !== source.sourceHash;
}

/** Whether those who do not see a listing's picture are told nothing of it in this language (WCAG 2.2, 1.1.1). */
export function lacksAlt({ pictureAlt }: { pictureAlt: string }, hasPicture: boolean): boolean {
  return hasPicture && pictureAlt.trim() === "";
}

export type PickedTranslation<Text> = {
  text: Text;
  language: string;
  /** The reader's language is missing, so this is another one and must be marked with its own `lang` and `dir`. */
  isFallback: boolean;
  isStale: boolean;
};

/**
 * Chooses the text to show to a reader of `locale` (BCP 47): the same tag, else the same language in another
 * form, else the source, which is marked as such and never hidden. Undefined only when there is no text at all.
 */
export function pickTranslation<Text extends Stamped>(
  translations: readonly Text[],
  sourceLanguage: string,
  locale: string,
): PickedTranslation<Text> | undefined {
  const source = translations.find(({ language }) => language === sourceLanguage);
  const text =
    translations.find(({ language }) => language === locale) ??
    translations.find(({ language }) => primary(language) === primary(locale)) ??
    source ??
    translations[0];
  if (!text) return undefined;
  return {
    text,
    language: text.language,
    isFallback: primary(text.language) !== primary(locale),
    isStale: source !== undefined && isStale(text, source),
  };
}

function primary(language: string): string {
  return language.split("-")[0]?.toLowerCase() ?? "";
}
