import { DEFAULT_LOCALE, LOCALES, type Locale } from "./locales.ts";

/**
 * The interface language for an Accept-Language header (RFC 9110, section 12.5.4): the reader's first language that
 * we have, by weight; English when we have none of them.
 */
export function preferredLocale(header: string | null): Locale {
  const wanted = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean);
      return { primary: tag.trim().split("-")[0]?.toLowerCase() ?? "", weight: weight ? Number(weight) : 1 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((left, right) => right.weight - left.weight);
  for (const { primary } of wanted) {
    const match = LOCALES.find((locale) => locale.split("-")[0]?.toLowerCase() === primary);
    if (match) return match;
  }
  return DEFAULT_LOCALE;
}
