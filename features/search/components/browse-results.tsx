import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Pagination } from "@/components/ui/pagination.tsx";
import { ListingRow } from "@/features/listings/components/public/listing-card.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { BrowseResult } from "../queries/published-browse.ts";
import type { FilterNames } from "../queries/published-names.ts";
import type { Wider } from "../queries/published-wider.ts";
import { type BrowseFilters, browsePath, COUNT_LIMIT, LAST_PAGE, PAGE_SIZE } from "../schema.ts";
import { NoResults } from "./no-results.tsx";

/** The rows of an answer with the way to the next page, or why there are none and how to go on. */
export async function BrowseResults({
  filters,
  result,
  wider,
  names,
  locale,
  now,
}: {
  filters: BrowseFilters;
  result: BrowseResult;
  /** Wider questions, for when there is nothing. */
  wider: readonly Wider[];
  names: FilterNames;
  locale: Locale;
  now: Date;
}) {
  const t = await getTranslations({ locale, namespace: "browse" });
  const { cards, total } = result;
  if (total === 0) return <NoResults filters={filters} wider={wider} names={names} locale={locale} />;
  if (cards.length === 0) return <BeyondTheEnd filters={filters} total={total} locale={locale} />;
  const { page = 1 } = filters;
  const first = (page - 1) * PAGE_SIZE + 1;
  const last = first + cards.length - 1;
  const hasNext = last < total && page < LAST_PAGE;
  return (
    <>
      <div className="border-t border-rule">
        {cards.map((card) => (
          <ListingRow key={card.code} card={card} locale={locale} now={now} />
        ))}
      </div>
      <Pagination
        label={t("pages")}
        summary={t("range", {
          first,
          last,
          total: Math.min(total, COUNT_LIMIT - 1),
          more: total >= COUNT_LIMIT ? "yes" : "no",
        })}
        previous={
          page > 1 ? { href: browsePath(locale, { ...filters, page: page - 1 }), label: t("previous") } : undefined
        }
        next={hasNext ? { href: browsePath(locale, { ...filters, page: page + 1 }), label: t("next") } : undefined}
      />
      {last < total && !hasNext ? <p className="text-sm text-ink-soft">{t("narrow")}</p> : null}
    </>
  );
}

/** A page that the list does not have: something was withdrawn, or the address was typed. */
async function BeyondTheEnd({ filters, total, locale }: { filters: BrowseFilters; total: number; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "browse" });
  return (
    <EmptyState title={t("beyondTitle", { page: filters.page ?? 1 })} reason={t("beyondReason", { total })}>
      <LinkButton href={browsePath(locale, { ...filters, page: undefined })}>{t("firstPage")}</LinkButton>
    </EmptyState>
  );
}
