import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales.ts";
import { DOT } from "@/lib/text/no-break.ts";
import type { FilterNames } from "../queries/published-names.ts";
import { activeFilters, type BrowseFilters } from "../schema.ts";
import { filterLabel } from "./filter-label.ts";

/** A question in words, for a heading: its filters one after another, or what the page of everything is called. */
export async function questionTitle(filters: BrowseFilters, locale: Locale, names: FilterNames): Promise<string> {
  const t = await getTranslations({ locale, namespace: "browse" });
  const labels = await Promise.all(activeFilters(filters).map((name) => filterLabel(filters, name, locale, names)));
  if (labels.length === 0) return t("title");
  return t("titleFiltered", { filters: labels.join(DOT) });
}
