import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { FilterNames } from "../queries/published-names.ts";
import { activeFilters, type BrowseFilters, browsePath, withoutFilter } from "../schema.ts";
import { filterLabel } from "./filter-label.ts";

/** The filters in force, each a link that takes it away. */
export async function FilterChips({
  filters,
  names,
  locale,
}: {
  filters: BrowseFilters;
  names: FilterNames;
  locale: Locale;
}) {
  const active = activeFilters(filters);
  if (active.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "browse" });
  const chips = await Promise.all(
    active.map(async (name) => ({ name, label: await filterLabel(filters, name, locale, names) })),
  );
  return (
    <ul aria-label={t("activeFilters")} className="flex flex-wrap items-center gap-2">
      {chips.map(({ name, label }) => (
        <li key={name}>
          <a
            href={browsePath(locale, withoutFilter(filters, name))}
            aria-label={t("removeFilter", { filter: label })}
            className="inline-flex min-h-8 items-center gap-2 rounded-full border border-rule-strong bg-raised px-3 text-sm hover:border-accent hover:text-accent"
          >
            <bdi>{label}</bdi>
            <svg aria-hidden="true" viewBox="0 0 10 10" className="size-2.5" stroke="currentColor" strokeWidth="1.6">
              <path d="m1 1 8 8m0-8-8 8" />
            </svg>
          </a>
        </li>
      ))}
      {chips.length > 1 ? (
        <li>
          <a href={`/${locale}/browse`} className="px-1 py-1 text-sm text-accent underline underline-offset-4">
            {t("removeAll")}
          </a>
        </li>
      ) : null}
    </ul>
  );
}
