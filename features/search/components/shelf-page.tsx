import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { RouteMark } from "@/components/cover/route-mark.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import type { Shelves } from "@/features/listings/queries/published-sections.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { type BrowseFilters, browsePath, COUNT_LIMIT } from "../schema.ts";
import { type CountLink, CountLinks } from "./count-links.tsx";
import { ShelvesOf } from "./shelves.tsx";
import { Subscribe } from "./subscribe.tsx";

/**
 * The page of one kind or one route: what it is, what it divides into, what is on, coming and open of it, and where. The
 * whole question stands at its end.
 */
export async function ShelfPage({
  title,
  intro,
  filters,
  shelves,
  total,
  divisions,
  indexes,
  map,
  locale,
  now,
}: {
  title: string;
  intro: string;
  filters: BrowseFilters;
  shelves: Shelves;
  /** Listings in the whole answer, up to COUNT_LIMIT. */
  total: number;
  divisions: { title: string; links: readonly CountLink[] };
  indexes: readonly { id: string; title: string; links: readonly CountLink[] }[];
  map?: ReactNode;
  locale: Locale;
  now: Date;
}) {
  const t = await getTranslations({ locale, namespace: "public" });
  const count = { total: Math.min(total, COUNT_LIMIT - 1), more: total >= COUNT_LIMIT ? "yes" : "no" };
  const isEmpty = Object.values(shelves).every((cards) => cards.length === 0);
  return (
    <div data-route={filters.route}>
      <header className={`border-b border-rule ${filters.route ? "bg-(--route-wash)" : "bg-sunken"}`}>
        <div className="page columns items-center gap-y-6 py-10 lg:py-14">
          <div className={`grid gap-4 ${map ? "md:col-span-5" : "md:col-span-8"}`}>
            {filters.route ? <RouteMark route={filters.route} size="large" /> : null}
            <h1 className="text-4xl">{title}</h1>
            <p className="max-w-measure text-lg">{intro}</p>
          </div>
          {map ? <div className="min-w-0 md:col-span-7">{map}</div> : null}
          <div className="md:col-span-12">
            <CountLinks id="divisions" title={divisions.title} links={divisions.links} locale={locale} as="line" />
          </div>
        </div>
      </header>
      <div className="page grid gap-12 py-10 lg:gap-16 lg:py-14">
        {isEmpty ? (
          <EmptyState
            title={t(total > 0 ? "shelfPastTitle" : "shelfEmptyTitle")}
            reason={t(total > 0 ? "shelfPastReason" : "shelfEmptyReason")}
          >
            <LinkButton href={`/${locale}/browse`} tone="secondary">
              {t("toBrowse")}
            </LinkButton>
          </EmptyState>
        ) : (
          <ShelvesOf shelves={shelves} filters={filters} locale={locale} now={now} />
        )}
        {indexes.map((index) => (
          <CountLinks key={index.id} {...index} locale={locale} />
        ))}
        <div className="grid gap-6">
          {total > 0 ? (
            <LinkButton href={browsePath(locale, filters)} tone="secondary">
              {t("browseAll", count)}
            </LinkButton>
          ) : null}
          <Subscribe filters={filters} locale={locale} />
        </div>
      </div>
    </div>
  );
}
