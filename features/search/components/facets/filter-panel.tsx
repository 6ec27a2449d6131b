import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SkipLink } from "@/components/layout/skip-link.tsx";
import { Button } from "@/components/ui/button.tsx";
import { DateField } from "@/components/ui/date-field.tsx";
import { FoldSign } from "@/components/ui/fold-sign.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { withoutDays } from "../../rules/calendar-span.ts";
import type { Facet, Facets } from "../../rules/facets.ts";
import { activeFilters, type BrowseFilters } from "../../schema.ts";
import { HiddenFilters } from "../hidden-filters.tsx";
import { FacetValues } from "./facet-group.tsx";

export type PanelProps = {
  filters: BrowseFilters;
  facets: Facets;
  locale: Locale;
  /** `side`: beside a list where there is room. `folded`: above what needs the whole width. */
  place: "side" | "folded";
};

/** Groups of values in the order in which people ask: what, when, where, and the rest. */
const GROUPS = [
  { name: "kind", facets: ["kind", "sub"] },
  { name: "when", facets: ["when"] },
  { name: "terms", facets: ["open", "free"] },
  { name: "route", facets: ["route"] },
  { name: "country", facets: ["country", "city"] },
  { name: "field", facets: ["field"] },
  { name: "language", facets: ["language"] },
  { name: "mode", facets: ["mode"] },
  { name: "institution", facets: ["institution"] },
] as const satisfies readonly { name: string; facets: readonly Facet[] }[];
type Group = (typeof GROUPS)[number];

/** Open from the start; what is chosen opens its own group. */
const OPEN_GROUPS: readonly string[] = ["kind", "when", "terms", "route", "country"];

/** The question as a form, and every value that narrows it as a link. On a phone the values fold away behind the words. */
export async function FilterPanel({ filters, facets, locale, place }: PanelProps) {
  const t = await getTranslations({ locale, namespace: "facets" });
  const browse = await getTranslations({ locale, namespace: "browse" });
  const { q, from, to, ...others } = filters;
  const isSide = place === "side";
  // The month of a calendar is where one looks, and no filter that one chose.
  const narrowing = filters.view === "calendar" ? withoutDays(filters) : filters;
  const chosen = activeFilters(narrowing).filter((name) => name !== "q").length;
  return (
    <search className="block print:hidden">
      <form action={`/${locale}/browse`} method="get" className="grid gap-3">
        <HiddenFilters filters={{ ...others, after: undefined }} />
        <div
          className={
            isSide ? "grid gap-3" : "grid items-end gap-3 sm:grid-cols-[minmax(0,30rem)_auto] sm:justify-start"
          }
        >
          <search-suggest>
            <TextField
              name="q"
              type="search"
              label={browse("q")}
              description={isSide ? browse("qHelp") : undefined}
              defaultValue={q}
              maxLength={120}
              autoComplete="off"
            />
          </search-suggest>
          <Button className={isSide ? "w-full" : "max-sm:w-full"}>{browse("show")}</Button>
        </div>
        <div className="relative">
          {isSide ? <SkipLink label={t("skip")} href="#results" /> : null}
          <details className={isSide ? "group md:[&::details-content]:[content-visibility:visible]" : "group"}>
            <summary
              className={`flex min-h-11 w-fit items-center gap-2 font-semibold text-accent ${isSide ? "md:supports-[selector(::details-content)]:hidden" : ""}`}
            >
              <FilterSign />
              {chosen > 0 ? t("filtersChosen", { count: chosen }) : browse("moreFilters")}
            </summary>
            <div className={isSide ? "grid" : "grid gap-x-8 sm:grid-cols-2 lg:grid-cols-4"}>
              {GROUPS.map((group) => (
                <FacetGroup key={group.name} group={group} filters={filters} facets={facets} locale={locale}>
                  {group.name === "when" ? <DaysAsked filters={filters} locale={locale} /> : null}
                </FacetGroup>
              ))}
            </div>
          </details>
        </div>
      </form>
    </search>
  );
}

async function FacetGroup({
  group,
  filters,
  facets,
  locale,
  children,
}: {
  group: Group;
  filters: BrowseFilters;
  facets: Facets;
  locale: Locale;
  children: ReactNode;
}) {
  const t = await getTranslations({ locale, namespace: "facets" });
  // Cities of the whole world side by side help nobody: first the country, then its cities.
  const hasPlace = filters.country !== undefined || filters.city !== undefined;
  const shown = group.facets.filter((facet) => facets[facet].length > 0 && (facet !== "city" || hasPlace));
  if (shown.length === 0 && !children) return null;
  const isChosen = shown.some((facet) => facets[facet].some((value) => value.isChosen));
  return (
    <details open={isChosen || OPEN_GROUPS.includes(group.name)} className="border-t border-rule py-1">
      <summary className="flex min-h-10 items-center justify-between gap-3 text-sm font-semibold hover:text-accent">
        {t(`groups.${group.name}`)}
        <FoldSign />
      </summary>
      <div className="grid pb-3">
        {shown.map((facet) => (
          <div key={facet} className={facet === "sub" || facet === "city" ? "mt-2 border-s-2 border-rule ps-3" : ""}>
            {facet === "sub" || facet === "city" ? (
              <p className="text-xs font-semibold text-ink-soft">{t(`within.${facet}`)}</p>
            ) : null}
            <FacetValues facet={facet} values={facets[facet]} filters={filters} locale={locale} />
          </div>
        ))}
        {children}
      </div>
    </details>
  );
}

/** A first and a last day of one's own. */
async function DaysAsked({ filters, locale }: { filters: BrowseFilters; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "facets" });
  return (
    <div className="mt-2 grid gap-2">
      <DateField name="from" label={t("from")} defaultValue={filters.from} min="2000-01-01" max="2099-12-31" />
      <DateField name="to" label={t("to")} defaultValue={filters.to} min="2000-01-01" max="2099-12-31" />
      <Button tone="secondary" size="small">
        {t("showDays")}
      </Button>
    </div>
  );
}

function FilterSign() {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4" fill="none" stroke="currentColor" strokeWidth="1.6">
      <path d="M1 4h14M3.5 8h9M6 12h4" />
    </svg>
  );
}
