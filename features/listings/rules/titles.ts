import type { Prisma } from "@/prisma/generated/client.ts";
import { pickTranslation } from "./translations.ts";

/** What a listing's title is read from. */
export const TITLED = {
  code: true,
  sourceLanguage: true,
  translations: { select: { language: true, title: true, sourceHash: true } },
} as const satisfies Prisma.ListingSelect;

type Titled = {
  code: string;
  sourceLanguage: string;
  translations: readonly { language: string; title: string; sourceHash: string }[];
};

/** A listing's title for a reader of `locale`, with the language in which it is; its code where it has none. */
export function titleIn(
  { code, sourceLanguage, translations }: Titled,
  locale: string,
): { title: string; language: string } {
  const picked = pickTranslation(translations, sourceLanguage, locale);
  return { title: picked?.text.title || code, language: picked?.language ?? sourceLanguage };
}
