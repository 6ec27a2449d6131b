import { DEFAULT_LOCALE, LOCALES, type Locale } from "@/lib/i18n/locales.ts";

/** What a form is answered when a text was put into its field, with the language that it is in. */
export function insertedNotice(language: string): string {
  return `inserted-${LOCALES.find((locale) => locale === language) ?? DEFAULT_LOCALE}`;
}

/** All answers of that kind, each with its language. */
export const INSERTED_NOTICES: readonly (readonly [string, Locale])[] = LOCALES.map((locale) => [
  insertedNotice(locale),
  locale,
]);
