import { getTranslations } from "next-intl/server";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { cityNameOfKey } from "@/lib/places/city-key.ts";
import { countryName } from "@/lib/places/countries.ts";
import { namesInOrder } from "@/lib/text/names-in-order.ts";
import type { PublishedSuggestions } from "../queries/published-suggestions.ts";
import { browsePath } from "../schema.ts";

/** What `<search-suggest>` (enhance/) draws: finished words, and where each leads. */
export type SuggestionAnswer = {
  /** How many there are, to be read out. */
  announcement: string;
  groups: { label: string; entries: SuggestionEntry[] }[];
};

type SuggestionEntry = { text: string; lang?: string; detail: string; href: string };

/** Suggestions as groups with labels in the reader's language, without empty ones. */
export async function suggestionGroups(found: PublishedSuggestions, locale: Locale): Promise<SuggestionAnswer> {
  const t = await getTranslations({ locale, namespace: "search" });
  const kindName = await getTranslations({ locale, namespace: "listings.kind" });
  const groups = [
    {
      label: t("found"),
      entries: found.listings.map(({ code, kind, title, language }) => ({
        text: title,
        ...foreign(language, locale),
        detail: kindName(kind),
        href: `/${locale}/listings/${code}`,
      })),
    },
    {
      label: t("institutions"),
      entries: found.institutions.map(({ slug, name, nameLanguage, countryCode }) => ({
        text: name,
        ...foreign(nameLanguage, locale),
        detail: countryName(countryCode, locale),
        href: `/${locale}/institutions/${slug}`,
      })),
    },
    {
      label: t("people"),
      entries: found.people.map(({ id, name, nativeName, affiliation }) => ({
        text: namesInOrder({ name, nativeName }, locale).filter(Boolean).join(" · "),
        detail: affiliation,
        href: `/${locale}/people/${id}`,
      })),
    },
    {
      label: t("places"),
      entries: found.places.map(({ country, city }) => ({
        text: city ? cityNameOfKey(city, locale) : countryName(country, locale),
        detail: city ? countryName(country, locale) : "",
        href: browsePath(locale, city ? { city } : { country }),
      })),
    },
  ].filter(({ entries }) => entries.length > 0);
  const count = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  return { announcement: t("suggestions", { count }), groups };
}

function foreign(language: string, locale: Locale): { lang?: string } {
  const { lang } = foreignText(language, locale);
  return lang === undefined ? {} : { lang };
}
