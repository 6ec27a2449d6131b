import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { Facet, FacetValue } from "../rules/facets.ts";
import { type BrowseFilters, browsePath, readBrowse, withFilters } from "../schema.ts";
import type { CountLink } from "./count-links.tsx";
import { filterLabel } from "./filter-label.ts";

/** Facets whose values have names without asking the database. */
type NamedFacet = Extract<Facet, "kind" | "sub" | "route" | "country">;

/** A facet's values as ways to narrow a question down; by name where no order is theirs. */
export async function facetLinks(
  filters: BrowseFilters,
  facet: NamedFacet,
  values: readonly FacetValue[],
  locale: Locale,
): Promise<CountLink[]> {
  const links = await Promise.all(
    values
      .filter(({ count }) => count > 0)
      .map(async ({ value, count, more }) => {
        const narrowed = withFilters(filters, readBrowse({ kind: filters.kind, [facet]: value }).filters);
        const label = await filterLabel(narrowed, facet, locale, {});
        return { href: browsePath(locale, narrowed), label, count, more };
      }),
  );
  if (facet !== "country") return links;
  const collator = new Intl.Collator(locale);
  return links.toSorted((one, other) => collator.compare(one.label, other.label));
}

/** What an index of ways to narrow down is headed by. */
export async function facetTitle(facet: NamedFacet, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: "public.index" });
  return t(facet);
}
