import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Pagination } from "@/components/ui/pagination.tsx";
import { ListingRow } from "@/features/listings/components/public/listing-card.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import type { BrowseResult } from "../queries/published-browse.ts";
import type { CardMarking } from "../queries/published-excerpts.ts";
import type { FilterNames } from "../queries/published-names.ts";
import type { Wider } from "../queries/published-wider.ts";
import { type BrowseFilters, browsePath, COUNT_LIMIT } from "../schema.ts";
import { NoResults } from "./no-results.tsx";

/** The rows of an answer with the way to the next page, or why there are none and how to go on. */
export async function BrowseResults({
  filters,
  result,
  wider,
  marking,
  names,
  locale,
  now,
}: {
  filters: BrowseFilters;
  result: BrowseResult;
  /** Wider questions, for when there is nothing. */
  wider: readonly Wider[];
  /** What was searched for, to be marked. */
  marking?: CardMarking;
  names: FilterNames;
  locale: Locale;
  now: Date;
}) {
  const t = await getTranslations({ locale, namespace: "browse" });
  const { cards, total, previous, next } = result;
  if (total === 0) return <NoResults filters={filters} wider={wider} names={names} locale={locale} />;
  if (cards.length === 0) return <BeyondTheEnd filters={filters} total={total} locale={locale} />;
  const pageLink = (after: string) => browsePath(locale, { ...filters, after });
  return (
    <>
      {/* The rule below the last row is that of whatever follows. */}
      <div className="border-t border-rule [&>:last-child]:border-b-0 [&>:last-child]:pb-1">
        {cards.map((card) => (
          <ListingRow
            key={card.code}
            card={card}
            locale={locale}
            now={now}
            found={marking && { mark: marking.mark, excerpt: marking.excerpts.get(card.code) }}
          />
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

/** A page that the list does not have: something was withdrawn, or the address was typed. */
async function BeyondTheEnd({ filters, total, locale }: { filters: BrowseFilters; total: number; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "browse" });
  return (
    <EmptyState title={t("beyondTitle")} reason={t("beyondReason", { total })}>
      <LinkButton href={browsePath(locale, { ...filters, after: undefined })}>{t("firstPage")}</LinkButton>
    </EmptyState>
  );
}
