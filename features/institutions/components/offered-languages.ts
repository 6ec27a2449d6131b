import { languageName, languageOptions } from "@/lib/places/languages.ts";

/** The usual languages and those there are names in already, so that saving never loses one. */
export function offeredLanguages(
  locale: string,
  names: readonly { language: string }[],
): { value: string; label: string }[] {
  const usual = languageOptions(locale);
  const further = names
    .filter(({ language }) => !usual.some(({ value }) => value === language))
    .map(({ language }) => ({ value: language, label: languageName(language, locale) }));
  return [...usual, ...further];
}
