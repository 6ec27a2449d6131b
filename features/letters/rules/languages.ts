import { isLocale, type Locale } from "@/lib/i18n/locales.ts";

/** The one of the six languages in which authorities of a country or region read (ISO 3166-1); none of the six elsewhere. */
const READ_IN: Partial<Record<Locale, string>> = {
  "zh-CN": "CN HK MO TW",
  ru: "RU BY KZ KG TJ",
  ar: "AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE",
  fr: "FR BE LU MC BF BI BJ CD CF CG CI CM GA GN HT MG ML NE RW SN TD TG",
  es: "ES AR BO CL CO CR CU DO EC GQ GT HN MX NI PA PE PR PY SV UY VE",
};

export function languageOfCountry(countryCode: string): Locale {
  const found = Object.entries(READ_IN).find(([, countries]) => countries.split(" ").includes(countryCode));
  return found && isLocale(found[0]) ? found[0] : "en";
}

/**
 * The two languages that a letter has unless the person chooses others: that of the country of the stay and English; where that is
 * English, too, the person's own, and Chinese for those who read English.
 */
export function defaultLanguages(countryCode: string, own: Locale): [Locale, Locale] {
  const first = languageOfCountry(countryCode);
  if (first !== "en") return [first, "en"];
  return ["en", own === "en" ? "zh-CN" : own];
}
