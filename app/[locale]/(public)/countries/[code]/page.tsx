import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TrailJsonLd } from "@/components/json-ld/trail-json-ld.tsx";
import { PageFrame } from "@/components/layout/page-frame.tsx";
import { socialPicture } from "@/components/social/picture.ts";
import { countryCard } from "@/components/social/portal-cards.ts";
import { listPublishedInstitutions } from "@/features/institutions/queries/published.ts";
import { CountryPage } from "@/features/search/components/country-page.tsx";
import { mapPublishedCountry } from "@/features/search/queries/published-map.ts";
import { listPublishedShelvesIn } from "@/features/search/queries/published-shelves.ts";
import { pageMetadata } from "@/lib/http/page-metadata.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { countryName, isCountryCode } from "@/lib/places/countries.ts";

const ON_A_SHELF = 6;

type PageProps = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale: segment, code } = await params;
  const locale = readLocale(segment);
  const country = countryName(codeOf(code), locale);
  const t = await getTranslations({ locale, namespace: "countryPage" });
  return pageMetadata({
    locale,
    path: `/countries/${code}`,
    title: country,
    description: t("lead", { country }),
    picture: socialPicture(`country-${code}`, (await countryCard(codeOf(code), locale)).card),
  });
}

export default async function PublicCountryPage({ params }: PageProps) {
  const { locale: segment, code: path } = await params;
  const locale = readLocale(segment);
  const code = codeOf(path);
  const now = new Date();
  const t = await getTranslations({ locale, namespace: "countryPage" });
  const [shelves, map, { institutions, total }] = await Promise.all([
    listPublishedShelvesIn(code, ON_A_SHELF, locale, now),
    mapPublishedCountry(code, locale, now),
    listPublishedInstitutions({ country: code, page: 1 }, locale, now),
  ]);
  const shown = [...Object.values(shelves).flat(), ...institutions];
  return (
    <PageFrame locale={locale} currentPath={`/countries/${path}`} sampleNotice={shown.some(({ isSample }) => isSample)}>
      <TrailJsonLd
        steps={[
          { name: t("all"), path: "/countries" },
          { name: countryName(code, locale), path: `/countries/${path}` },
        ]}
        locale={locale}
      />
      <CountryPage
        code={code}
        shelves={shelves}
        map={map}
        institutions={institutions}
        institutionTotal={total}
        locale={locale}
        now={now}
      />
    </PageFrame>
  );
}

/** The path has one spelling, in lower case. */
function codeOf(path: string): string {
  const code = path.toUpperCase();
  if (path !== path.toLowerCase() || !isCountryCode(code)) notFound();
  return code;
}
