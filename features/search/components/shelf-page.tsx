import { getTranslations } from "next-intl/server";
import { RouteMark } from "@/components/cover/route-mark.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { ListingRow } from "@/features/listings/components/public/listing-card.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { BrowseResult } from "../queries/published-browse.ts";
import { type BrowseFilters, browsePath, COUNT_LIMIT } from "../schema.ts";
import { Subscribe } from "./subscribe.tsx";

/** The page of one kind or one route: what it is, and its listings by their next date. */
export async function ShelfPage({
  title,
  intro,
  filters,
  result,
  locale,
  now,
}: {
  title: string;
  intro: string;
  filters: BrowseFilters;
  result: BrowseResult;
  locale: Locale;
  now: Date;
}) {
  const t = await getTranslations({ locale, namespace: "public" });
  const count = { total: Math.min(result.total, COUNT_LIMIT - 1), more: result.total >= COUNT_LIMIT ? "yes" : "no" };
  return (
    <div data-route={filters.route}>
      <header className={`border-b border-rule ${filters.route ? "bg-(--route-wash)" : "bg-sunken"}`}>
        <div className="page grid gap-4 py-10 lg:py-14">
          {filters.route ? <RouteMark route={filters.route} size="large" /> : null}
          <h1 className="text-4xl">{title}</h1>
          <p className="max-w-measure text-lg">{intro}</p>
        </div>
      </header>
      <div className="page grid gap-6 py-8">
        {result.cards.length === 0 ? (
          <EmptyState title={t("shelfEmptyTitle")} reason={t("shelfEmptyReason")}>
            <LinkButton href={`/${locale}/browse`} tone="secondary">
              {t("toBrowse")}
            </LinkButton>
          </EmptyState>
        ) : (
          <>
            <div className="border-t border-rule">
              {result.cards.map((card) => (
                <ListingRow key={card.code} card={card} locale={locale} now={now} />
              ))}
            </div>
            <div>
              <LinkButton href={browsePath(locale, filters)} tone="secondary">
                {t("browseAll", count)}
              </LinkButton>
            </div>
          </>
        )}
        <Subscribe filters={filters} locale={locale} />
      </div>
    </div>
  );
}
