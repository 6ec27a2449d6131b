/** Interface languages, BCP 47: the six of the United Nations. The first is the one to fall back to. */
export const LOCALES = ["en", "zh-CN", "ru", "ar", "fr", "es"] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = "en";

/** Each language's name for itself. */
export const LOCALE_NAMES: Record<Locale, string> = {
  en: "English",
  "zh-CN": "简体中文",
  ru: "Русский",
  ar: "العربية",
  fr: "Français",
  es: "Español",
};

/** How the Open Graph protocol writes each language: with a territory, of which it knows one for Arabic. */
export const OPEN_GRAPH_LOCALES: Record<Locale, string> = {
  en: "en_GB",
  "zh-CN": "zh_CN",
  ru: "ru_RU",
  ar: "ar_AR",
  fr: "fr_FR",
  es: "es_ES",
};

/** Scripts written from right to left among those that content comes in. */
const RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "ur", "ps", "ug", "ckb", "dv", "sd", "yi"]);

export function isLocale(text: string | undefined): text is Locale {
  return (LOCALES as readonly string[]).includes(text ?? "");
}

/** Writing direction of a BCP 47 language tag. */
export function direction(language: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.has(language.split("-")[0]?.toLowerCase() ?? "") ? "rtl" : "ltr";
}

/** Whether a BCP 47 language tag is one of Chinese, in whichever script. */
export function isChinese(language: string): boolean {
  return language.split("-")[0] === "zh";
}

/** The interface language nearest to a BCP 47 tag of any kind: `zh-Hant-TW` reads zh-CN, `fr-CA` reads fr. */
export function nearestLocale(language: string): Locale {
  const primary = language.split("-")[0]?.toLowerCase();
  return LOCALES.find((locale) => locale.split("-")[0] === primary) ?? DEFAULT_LOCALE;
}
