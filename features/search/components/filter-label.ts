import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales.ts";
import { countryName } from "@/lib/places/countries.ts";
import { languageName } from "@/lib/places/languages.ts";
import { formatMonth } from "@/lib/time/format.ts";
import type { BrowseFilters, BrowseParameter } from "../schema.ts";

/** A filter's value in words; empty when it is not set. */
export async function filterLabel(filters: BrowseFilters, name: BrowseParameter, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: "browse" });
  const label = await getTranslations({ locale, namespace: "listings" });
  const { kind, route, country, month, language, open, q } = filters;
  switch (name) {
    case "kind":
      return kind ? label(`kinds.${kind}`) : "";
    case "route":
      return route ? label(`route.${route}`) : "";
    case "country":
      return country ? countryName(country, locale) : "";
    case "month":
      return month ? formatMonth(locale, month) : "";
    case "language":
      return language ? languageName(language, locale) : "";
    case "open":
      return open ? t("open") : "";
    case "q":
      return q ? t("quoted", { text: q }) : "";
    case "page":
      return "";
  }
}
