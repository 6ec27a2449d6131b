import { getTranslations } from "next-intl/server";
import { fieldName } from "@/lib/education/isced.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { cityNameOfKey } from "@/lib/places/city-key.ts";
import { countryName } from "@/lib/places/countries.ts";
import { languageName } from "@/lib/places/languages.ts";
import type { ListingKind, Route } from "@/prisma/generated/enums.ts";
import type { Facet, FacetValue } from "../../rules/facets.ts";
import type { SubKind } from "../../rules/sub-kinds.ts";
import type { BrowseFilters, Mode, When } from "../../schema.ts";
import { subKindLabel } from "../filter-label.ts";

/** A value of a facet in words. Names that we only know as somebody wrote them come with the value. */
export async function facetLabel(
  facet: Facet,
  { value, name }: FacetValue,
  { kind }: BrowseFilters,
  locale: Locale,
): Promise<string> {
  const browse = await getTranslations({ locale, namespace: "browse" });
  const label = await getTranslations({ locale, namespace: "listings" });
  switch (facet) {
    case "kind":
      return label(`kinds.${value as ListingKind}`);
    case "sub":
      return kind ? subKindLabel(kind, value as SubKind, label) : value;
    case "route":
      return label(`route.${value as Route}`);
    case "country":
      return countryName(value, locale);
    case "city":
      return cityLabel(value, name, locale);
    case "field":
      return fieldName(value, locale);
    case "language":
      return languageName(value, locale);
    case "mode":
      return label(`attendanceMode.${value as Mode}`);
    case "institution":
      return name ?? value;
    case "when":
      return browse(`whens.${value as When}`);
    case "open":
      return browse("open");
    case "free":
      return browse("free");
  }
}

/** The reviewed name where the key has one, else what the listing's own author wrote, else what the key tells. */
function cityLabel(key: string, typed: string | undefined, locale: Locale): string {
  const known = cityNameOfKey(key, locale);
  const isOnlyTheKey = known.toLowerCase().replaceAll(" ", "-") === key.slice(3);
  return isOnlyTheKey ? (typed ?? known) : known;
}

/** What choosing a value changes in the question. */
export function choiceOf(facet: Facet, value: string): BrowseFilters {
  return facet === "open" || facet === "free" ? { [facet]: true } : { [facet]: value };
}
