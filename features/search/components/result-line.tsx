import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales.ts";
import { type BrowseFilters, COUNT_LIMIT } from "../schema.ts";
import { SortLinks } from "./sort-links.tsx";

/** How many there are, and the orders in which they can come. */
export async function ResultLine({
  filters,
  total,
  locale,
}: {
  filters: BrowseFilters;
  total: number;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "browse" });
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
      {/* A heading to go to, which looks like the line of text that it is. */}
      <h2
        id="results"
        tabIndex={-1}
        className="tabular font-reading text-sm font-normal tracking-normal text-ink-soft outline-none"
      >
        {t("count", { total: Math.min(total, COUNT_LIMIT - 1), more: total >= COUNT_LIMIT ? "yes" : "no" })}
      </h2>
      {total > 1 ? <SortLinks filters={filters} locale={locale} /> : null}
    </div>
  );
}
