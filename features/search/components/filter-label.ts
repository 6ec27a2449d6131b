import { getTranslations } from "next-intl/server";
import { fieldName } from "@/lib/education/isced.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { cityNameOfKey } from "@/lib/places/city-key.ts";
import { countryName } from "@/lib/places/countries.ts";
import { languageName } from "@/lib/places/languages.ts";
import { formatDate, formatMonth } from "@/lib/time/format.ts";
import type {
  DegreeType,
  ExhibitionType,
  LectureFormat,
  ListingKind,
  OpportunityDirection,
} from "@/prisma/generated/enums.ts";
import type { FilterNames } from "../queries/published-names.ts";
import type { SubKind } from "../rules/sub-kinds.ts";
import type { BrowseFilters, FilterName } from "../schema.ts";

/** A filter's value in words; empty when it is not set. `names` are those that only the database knows. */
export async function filterLabel(
  filters: BrowseFilters,
  name: FilterName,
  locale: Locale,
  names: FilterNames,
): Promise<string> {
  const t = await getTranslations({ locale, namespace: "browse" });
  const label = await getTranslations({ locale, namespace: "listings" });
  const { kind, sub, route, country, city, field, language, when, from, to, month, mode, open, free, q } = filters;
  switch (name) {
    case "kind":
      return kind ? label(`kinds.${kind}`) : "";
    case "sub":
      return kind && sub ? subKindLabel(kind, sub, label) : "";
    case "route":
      return route ? label(`route.${route}`) : "";
    case "country":
      return country ? countryName(country, locale) : "";
    case "city":
      return city ? cityNameOfKey(city, locale) : "";
    case "field":
      return field ? fieldName(field, locale) : "";
    case "language":
      return language ? languageName(language, locale) : "";
    case "when":
      return when ? t(`whens.${when}`) : "";
    case "from":
      return from ? t("fromDay", { date: formatDate(locale, from) }) : "";
    case "to":
      return to ? t("toDay", { date: formatDate(locale, to) }) : "";
    case "month":
      return month ? formatMonth(locale, month) : "";
    case "mode":
      return mode ? label(`attendanceMode.${mode}`) : "";
    case "institution":
      return names.institution ?? filters.institution ?? "";
    case "person":
      return filters.person ? (names.person ?? t("unknownPerson")) : "";
    case "open":
      return open ? t("open") : "";
    case "free":
      return free ? t("free") : "";
    case "q":
      return q ? t("quoted", { text: q }) : "";
  }
}

/** What translates the names of kinds and the like: the `listings` part of the interface text. */
type ListingLabels = Awaited<ReturnType<typeof getTranslations<"listings">>>;

/** A sub-kind in words. The kinds' lists share no word, but their texts stand apart. */
export function subKindLabel(kind: ListingKind, sub: SubKind, label: ListingLabels): string {
  switch (kind) {
    case "exhibition":
      return label(`exhibitionType.${sub as ExhibitionType}`);
    case "lecture":
      return label(`lectureFormat.${sub as LectureFormat}`);
    case "programme":
      return label(`degreeType.${sub as DegreeType}`);
    case "opportunity":
      return label(`opportunityDirection.${sub as OpportunityDirection}`);
    case "project":
    case "brief":
      return "";
  }
}
