import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { piecesOf } from "@/lib/text/search.ts";
import type { FilterNames } from "../queries/published-names.ts";
import type { Wider } from "../queries/published-wider.ts";
import { type WhyNothing, whyNothing } from "../rules/why-nothing.ts";
import { type BrowseFilters, browsePath, COUNT_LIMIT, type FilterName, withoutFilter } from "../schema.ts";
import { filterLabel } from "./filter-label.ts";

const MOST_PIECES = 6;
const REASONS = {
  only_minus: "noneOnlyMinus",
  no_words: "noneNoWords",
  narrowed: "noneReason",
  nothing_yet: "nothingYet",
} as const satisfies Record<WhyNothing, string>;

type NothingProps = { filters: BrowseFilters; wider: readonly Wider[]; names: FilterNames; locale: Locale };

/** Why there is nothing, and which filter to drop: each with what is found without it. */
export async function NoResults({ filters, wider, names, locale }: NothingProps) {
  const t = await getTranslations({ locale, namespace: "browse" });
  const why = whyNothing(filters);
  return (
    // The rule below is that of whatever follows.
    <div className="grid gap-6 [&>:last-child]:border-b-0">
      <EmptyState title={t("noneTitle")} reason={t(REASONS[why])}>
        {why !== "nothing_yet" ? (
          <LinkButton href={browsePath(locale, { view: filters.view })} tone="secondary">
            {t("seeAll")}
          </LinkButton>
        ) : null}
        {filters.q && wider.some(({ without }) => without === "all but words") ? (
          <LinkButton href={browsePath(locale, { q: filters.q })} tone="secondary">
            {t("onlyText", { text: filters.q })}
          </LinkButton>
        ) : null}
      </EmptyState>
      {filters.q ? <FewerWords filters={filters} q={filters.q} locale={locale} /> : null}
      <WiderQuestions filters={filters} wider={wider} names={names} locale={locale} />
    </div>
  );
}

/** A question of several words found nothing: each of them alone may. */
async function FewerWords({ filters, q, locale }: { filters: BrowseFilters; q: string; locale: Locale }) {
  const pieces = piecesOf(q).slice(0, MOST_PIECES);
  if (pieces.length < 2) return null;
  const t = await getTranslations({ locale, namespace: "search" });
  return (
    <section aria-labelledby="fewer" className="grid gap-2">
      <h2 id="fewer" className="text-lg">
        {t("fewerTitle")}
      </h2>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {pieces.map((piece) => (
          <li key={piece}>
            <a
              href={browsePath(locale, { ...filters, q: piece, after: undefined })}
              className="inline-block min-h-6 text-accent underline underline-offset-4"
            >
              <bdi>{piece}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function WiderQuestions({ filters, wider, names, locale }: NothingProps) {
  const t = await getTranslations({ locale, namespace: "facets" });
  const lineOf = async (without: FilterName, total: number) => ({
    without,
    label: await filterLabel(filters, without, locale, names),
    found: t("found", { total: Math.min(total, COUNT_LIMIT - 1), more: total >= COUNT_LIMIT ? "yes" : "no" }),
  });
  const lines = await Promise.all(
    wider.flatMap(({ without, total }) => (without === "all but words" ? [] : [lineOf(without, total)])),
  );
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="wider" className="grid gap-2">
      <h2 id="wider" className="text-lg">
        {t("widerTitle")}
      </h2>
      <ul className="grid gap-1">
        {lines.map(({ without, label, found }) => (
          <li key={without} className="flex flex-wrap items-baseline gap-x-3">
            <a
              href={browsePath(locale, withoutFilter(filters, without))}
              className="min-h-6 text-accent underline underline-offset-4"
            >
              {t("wider", { filter: label })}
            </a>
            <span className="tabular text-sm text-ink-soft">{found}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
