import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SaveSearchForm } from "@/features/saved-searches/components/save-search-form.tsx";
import { getOwnTimeZone } from "@/features/saved-searches/queries.ts";
import { filtersOf, questionOf } from "@/features/saved-searches/schema.ts";
import { questionTitle } from "@/features/search/components/question-title.ts";
import { namePublishedFilters } from "@/features/search/queries/published-names.ts";
import type { AddressParameters } from "@/features/search/schema.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { timeZoneOptions } from "@/lib/time/zone-options.ts";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<AddressParameters> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "savedSearches" });
  return { title: t("newTitle") };
}

export default async function SaveSearchPage({ params, searchParams }: Props) {
  const locale = readLocale((await params).locale);
  const query = questionOf(await searchParams);
  const viewer = await requireMember(locale, `/${locale}/account/searches/new${query === "" ? "" : `?${query}`}`);
  const filters = filtersOf(query);
  const [timeZone, names] = await Promise.all([getOwnTimeZone(viewer), namePublishedFilters(filters, locale)]);
  const name = await questionTitle(filters, locale, names);
  const t = await getTranslations({ locale, namespace: "savedSearches" });
  return (
    <div className="page grid max-w-3xl gap-6 py-12">
      <header className="grid gap-2">
        <h1>{t("newTitle")}</h1>
        <p className="max-w-measure text-ink-soft">{t("newLead")}</p>
      </header>
      <SaveSearchForm locale={locale} query={query} name={name} zones={timeZoneOptions(locale)} timeZone={timeZone} />
    </div>
  );
}
