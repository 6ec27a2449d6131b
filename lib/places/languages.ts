/** Languages that listings come in along the routes, BCP 47; a picker offers these first and only these. */
export const CONTENT_LANGUAGES: readonly string[] = [
  "ar",
  "az",
  "be",
  "bn",
  "cs",
  "de",
  "el",
  "en",
  "es",
  "fa",
  "fr",
  "he",
  "hi",
  "hu",
  "hy",
  "id",
  "it",
  "ja",
  "ka",
  "kk",
  "km",
  "ko",
  "ky",
  "lo",
  "mn",
  "ms",
  "my",
  "ne",
  "pl",
  "ps",
  "pt",
  "ro",
  "ru",
  "si",
  "sr",
  "sw",
  "ta",
  "tg",
  "th",
  "tk",
  "tr",
  "ug",
  "uk",
  "ur",
  "uz",
  "vi",
  "zh-CN",
  "zh-Hant",
];

/** Names that CLDR puts together badly; reviewed by hand. */
const BETTER_NAMES: Record<string, Record<string, string>> = {
  ru: { "zh-Hans": "китайский (упрощённое письмо)", "zh-Hant": "китайский (традиционное письмо)" },
};

const displayNames = new Map<string, Intl.DisplayNames>();

/** Is this a well-formed BCP 47 tag of at most 16 characters in its canonical form, for a language that has a name? */
export function isLanguageTag(text: string): boolean {
  if (text.length > 16 || !/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(text)) return false;
  try {
    if (Intl.getCanonicalLocales(text)[0] !== text) return false;
  } catch {
    return false;
  }
  const primary = text.split("-")[0] ?? text;
  return names("en").of(primary) !== primary;
}

/** The name of a language in an interface language; a tag that has no name is returned as it is. */
export function languageName(tag: string, locale: string): string {
  const written = writtenForm(tag);
  try {
    return BETTER_NAMES[locale]?.[written] ?? names(locale).of(written) ?? tag;
  } catch {
    return tag;
  }
}

/** The content languages for a picker, in the order of the interface language's dictionary. */
export function languageOptions(locale: string): { value: string; label: string }[] {
  const collator = new Intl.Collator(locale);
  return CONTENT_LANGUAGES.map((tag) => ({ value: tag, label: languageName(tag, locale) })).sort((one, other) =>
    collator.compare(one.label, other.label),
  );
}

/** Readers know Chinese by its script, not by the country in the tag. */
function writtenForm(tag: string): string {
  return tag === "zh-CN" || tag === "zh" ? "zh-Hans" : tag;
}

function names(locale: string): Intl.DisplayNames {
  const existing = displayNames.get(locale);
  if (existing) return existing;
  const made = new Intl.DisplayNames(locale, { type: "language", languageDisplay: "standard" });
  if (displayNames.size > 50) displayNames.clear();
  displayNames.set(locale, made);
  return made;
}
