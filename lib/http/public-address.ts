import { env } from "../env.ts";
import { DEFAULT_LOCALE, LOCALES } from "../i18n/locales.ts";

/** The whole address of a path of this portal, as others see it. */
export function publicAddress(path: string): string {
  return new URL(path, env().APP_URL).href;
}

/**
 * A page's canonical address and its address in each language, for search engines. `path` is the part below the
 * language, with its query: `/browse?kind=lecture`, or nothing for the home page.
 */
export function alternates(locale: string, path: string): { canonical: string; languages: Record<string, string> } {
  const languages = Object.fromEntries(LOCALES.map((language) => [language, publicAddress(`/${language}${path}`)]));
  return {
    canonical: publicAddress(`/${locale}${path}`),
    languages: { ...languages, "x-default": publicAddress(`/${DEFAULT_LOCALE}${path}`) },
  };
}
