import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TrailJsonLd } from "@/components/json-ld/trail-json-ld.tsx";
import { PageFrame } from "@/components/layout/page-frame.tsx";
import { socialPicture } from "@/components/social/picture.ts";
import { homeCard } from "@/components/social/portal-cards.ts";
import { CountryIndex } from "@/features/search/components/country-index.tsx";
import { listPublishedCountries } from "@/features/search/queries/published-countries.ts";
import { pageMetadata } from "@/lib/http/page-metadata.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type PageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = readLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "countryPage" });
  const picture = socialPicture("home", (await homeCard(locale)).card);
  return pageMetadata({ locale, path: "/countries", title: t("all"), description: t("allLead"), picture });
}

export default async function CountriesPage({ params }: PageProps) {
  const locale = readLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "countryPage" });
  const countries = await listPublishedCountries(new Date());
  return (
    <PageFrame locale={locale} currentPath="/countries">
      <TrailJsonLd steps={[{ name: t("all"), path: "/countries" }]} locale={locale} />
      <CountryIndex countries={countries} locale={locale} />
    </PageFrame>
  );
}
