import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales.ts";
import { SORTS } from "../rules/cursor.ts";
import { type BrowseFilters, browsePath, sortOf, withFilters } from "../schema.ts";

/** The orders in which an answer can come, each a link; the best match first only where there are words to match. */
export async function SortLinks({ filters, locale }: { filters: BrowseFilters; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "facets" });
  const current = sortOf(filters);
  const offered = SORTS.filter((sort) => sort !== "relevance" || filters.q !== undefined);
  return (
    <nav aria-labelledby="sorts" className="flex flex-wrap items-baseline gap-x-4 text-sm print:hidden">
      <span id="sorts" className="text-ink-soft">
        {t("sort")}
      </span>
      <ul className="flex flex-wrap gap-x-4">
        {offered.map((sort) => (
          <li key={sort}>
            <a
              href={browsePath(locale, withFilters(filters, { sort }))}
              rel="nofollow"
              aria-current={sort === current ? "true" : undefined}
              className="inline-flex min-h-8 items-center text-accent underline-offset-4 hover:underline aria-[current=true]:font-semibold aria-[current=true]:text-ink"
            >
              {t(`sorts.${sort}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
