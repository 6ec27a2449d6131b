import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageFrame } from "@/components/layout/page-frame.tsx";
import { socialPicture } from "@/components/social/picture.ts";
import { homeCard } from "@/components/social/portal-cards.ts";
import { Notice } from "@/components/ui/notice.tsx";
import { BrowseForm } from "@/features/search/components/browse-form.tsx";
import { BrowseResults } from "@/features/search/components/browse-results.tsx";
import { FilterChips } from "@/features/search/components/filter-chips.tsx";
import { questionTitle } from "@/features/search/components/question-title.ts";
import { SaveSearchLink } from "@/features/search/components/save-search-link.tsx";
import { browsePublishedListings } from "@/features/search/queries/published-browse.ts";
import { listPublishedChoices } from "@/features/search/queries/published-choices.ts";
import { namePublishedFilters } from "@/features/search/queries/published-names.ts";
import {
  type AddressParameters,
  type BrowseFilters,
  browseQuery,
  COUNT_LIMIT,
  readBrowse,
} from "@/features/search/schema.ts";
import { pageMetadata } from "@/lib/http/page-metadata.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type PageProps = { params: Promise<{ locale: string }>; searchParams: Promise<AddressParameters> };

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const locale = readLocale((await params).locale);
  const { filters } = readBrowse(await searchParams);
  const t = await getTranslations({ locale, namespace: "browse" });
  return pageMetadata({
    locale,
    path: pathOf(filters),
    title: await questionTitle(filters, locale, await namePublishedFilters(filters, locale)),
    description: t("description"),
    picture: socialPicture("home", (await homeCard(locale)).card),
    // What is worth finding by a single filter (a kind, a route, a country) has a page of its own.
    isListed: browseQuery(filters) === "",
  });
}

export default async function BrowsePage({ params, searchParams }: PageProps) {
  const locale = readLocale((await params).locale);
  const { filters, ignored } = readBrowse(await searchParams);
  const now = new Date();
  const t = await getTranslations({ locale, namespace: "browse" });
  const [result, choices, names] = await Promise.all([
    browsePublishedListings(filters, locale, now),
    listPublishedChoices(now),
    namePublishedFilters(filters, locale),
  ]);
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  return (
    <PageFrame
      locale={locale}
      currentPath={pathOf(filters)}
      sampleNotice={result.cards.some(({ isSample }) => isSample)}
    >
      <div className="page columns items-start py-8 lg:py-12">
        <h1 className="text-4xl md:col-span-12">{await questionTitle(filters, locale, names)}</h1>
        <div className="md:col-span-4 lg:col-span-3">
          <BrowseForm filters={filters} choices={choices} locale={locale} now={now} />
        </div>
        <section aria-label={t("title")} className="grid gap-5 md:col-span-8 lg:col-span-9">
          {ignored.length > 0 ? (
            <Notice tone="alarm" title={t("ignoredTitle")}>
              {t("ignored", {
                count: ignored.length,
                names: list.format(ignored.map((name) => t(`ignoredNames.${name}`))),
              })}
            </Notice>
          ) : null}
          <FilterChips filters={filters} names={names} locale={locale} />
          <p className="tabular text-sm text-ink-soft">
            {t("count", {
              total: Math.min(result.total, COUNT_LIMIT - 1),
              more: result.total >= COUNT_LIMIT ? "yes" : "no",
            })}
          </p>
          <BrowseResults filters={filters} result={result} locale={locale} now={now} />
          <SaveSearchLink filters={filters} locale={locale} />
        </section>
      </div>
    </PageFrame>
  );
}

function pathOf(filters: BrowseFilters): string {
  const query = browseQuery(filters);
  return query === "" ? "/browse" : `/browse?${query}`;
}
