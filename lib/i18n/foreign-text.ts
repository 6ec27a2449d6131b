import { direction } from "./locales.ts";

/** Attributes for text that is not in the page's language (BCP 47 both), so that it is spoken, set and aligned as its own. */
export function foreignText(language: string, locale: string): { lang?: string; dir?: "ltr" | "rtl" } {
  return language === locale ? {} : { lang: language, dir: direction(language) };
}
