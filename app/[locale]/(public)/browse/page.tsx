import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageFrame } from "@/components/layout/page-frame.tsx";
import { socialPicture } from "@/components/social/picture.ts";
import { homeCard } from "@/components/social/portal-cards.ts";
import { findPublishedSuccessor } from "@/features/institutions/queries/published.ts";
import { CorrectedNotice } from "@/features/search/components/corrected-notice.tsx";
import { IgnoredNotice } from "@/features/search/components/ignored-notice.tsx";
import { questionTitle } from "@/features/search/components/question-title.ts";
import { ViewTabs } from "@/features/search/components/view-tabs.tsx";
import { type FilterNames, namePublishedFilters } from "@/features/search/queries/published-names.ts";
import { correctPublishedFilters } from "@/features/search/queries/published-question.ts";
import { withoutDays } from "@/features/search/rules/calendar-span.ts";
import { feedAlternates } from "@/features/search/rules/feed-address.ts";
import {
  type AddressParameters,
  activeFilters,
  type BrowseFilters,
  browsePath,
  browseQuery,
  readBrowse,
} from "@/features/search/schema.ts";
import { pageMetadata } from "@/lib/http/page-metadata.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { calendarView } from "./calendar-view.tsx";
import { listView } from "./list-view.tsx";
import { mapView } from "./map-view.tsx";

type PageProps = { params: Promise<{ locale: string }>; searchParams: Promise<AddressParameters> };

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const locale = readLocale((await params).locale);
  const { filters: typed } = readBrowse(await searchParams);
  const { filters } = await correctedOnce(browseQuery(typed));
  const t = await getTranslations({ locale, namespace: "browse" });
  const title = await questionTitle(filters, locale, await readNames(filters, locale));
  return pageMetadata({
    locale,
    path: pathOf(typed),
    title,
    feeds: feedAlternates(filters, locale, title),
    description: t("description"),
    picture: socialPicture("home", (await homeCard(locale)).card),
    // What is worth finding by a single filter (a kind, a route, a country) has a page of its own.
    isListed: browseQuery(typed) === "",
  });
}

/** What an address asks for with its mistyped words put right: one look-up for the head of the page and for the page. */
const correctedOnce = cache((query: string) =>
  correctPublishedFilters(readBrowse(Object.fromEntries(new URLSearchParams(query))).filters),
);

const VIEWS = { list: listView, calendar: calendarView, map: mapView };

export default async function BrowsePage({ params, searchParams }: PageProps) {
  const locale = readLocale((await params).locale);
  const { filters: typed, ignored } = readBrowse(await searchParams);
  const { filters, corrections } = await correctedOnce(browseQuery(typed));
  const now = new Date();
  const names = await readNames(filters, locale);
  // A calendar says by itself which days it shows.
  const told = filters.view === "calendar" ? withoutDays(filters) : filters;
  const view = await VIEWS[filters.view ?? "list"]({ filters, names, locale, now });
  return (
    <PageFrame locale={locale} currentPath={pathOf(typed)} sampleNotice={view.hasSample}>
      <div className="page grid gap-6 py-8 lg:py-12">
        <h1 className={activeFilters(told).length > 0 ? "text-3xl" : "text-4xl"}>
          {await questionTitle(told, locale, names)}
        </h1>
        <ViewTabs filters={filters} locale={locale} />
        <IgnoredNotice ignored={ignored} locale={locale} />
        <CorrectedNotice text={filters.q ?? ""} corrections={corrections} locale={locale} />
        {view.body}
      </div>
    </PageFrame>
  );
}

/** The names of what is asked for; a question about an institution that has become part of another leads to the same about that. */
async function readNames(filters: BrowseFilters, locale: Locale): Promise<FilterNames> {
  const names = await namePublishedFilters(filters, locale);
  if (filters.institution === undefined || names.institution !== undefined) return names;
  const institution = await findPublishedSuccessor(filters.institution);
  if (institution !== null) permanentRedirect(browsePath(locale, { ...filters, institution, after: undefined }));
  return names;
}

function pathOf(filters: BrowseFilters): string {
  const query = browseQuery(filters);
  return query === "" ? "/browse" : `/browse?${query}`;
}
