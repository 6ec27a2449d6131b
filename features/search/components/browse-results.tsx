import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Pagination } from "@/components/ui/pagination.tsx";
import { ListingRow } from "@/features/listings/components/public/listing-card.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { BrowseResult } from "../queries/published-browse.ts";
import { activeFilters, type BrowseFilters, browsePath, COUNT_LIMIT } from "../schema.ts";

/** The rows of an answer with the way to the next page, or why there are none and how to go on. */
export async function BrowseResults({
  filters,
  result,
  locale,
  now,
}: {
  filters: BrowseFilters;
  result: BrowseResult;
  locale: Locale;
  now: Date;
}) {
  const t = await getTranslations({ locale, namespace: "browse" });
  const { cards, total, previous, next } = result;
  if (cards.length === 0) return <NoResults filters={filters} total={total} locale={locale} />;
  const pageLink = (after: string) => browsePath(locale, { ...filters, after });
  return (
    <>
      <div className="border-t border-rule">
        {cards.map((card) => (
          <ListingRow key={card.code} card={card} locale={locale} now={now} />
        ))}
      </div>
      <Pagination
        label={t("pages")}
        previous={previous ? { href: pageLink(previous), label: t("previous") } : undefined}
        next={next ? { href: pageLink(next), label: t("next") } : undefined}
      />
      {total >= COUNT_LIMIT && next === null ? <p className="text-sm text-ink-soft">{t("narrow")}</p> : null}
    </>
  );
}

async function NoResults({ filters, total, locale }: { filters: BrowseFilters; total: number; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "browse" });
  if (total > 0) {
    return (
      <EmptyState title={t("beyondTitle")} reason={t("beyondReason", { total })}>
        <LinkButton href={browsePath(locale, { ...filters, after: undefined })}>{t("firstPage")}</LinkButton>
      </EmptyState>
    );
  }
  const isNarrowed = activeFilters(filters).length > 0;
  return (
    <EmptyState title={t("noneTitle")} reason={isNarrowed ? t("noneReason") : t("nothingYet")}>
      {isNarrowed ? (
        <LinkButton href={`/${locale}/browse`} tone="secondary">
          {t("seeAll")}
        </LinkButton>
      ) : null}
      {filters.q && activeFilters(filters).length > 1 ? (
        <LinkButton href={browsePath(locale, { q: filters.q })} tone="secondary">
          {t("onlyText", { text: filters.q })}
        </LinkButton>
      ) : null}
    </EmptyState>
  );
}
