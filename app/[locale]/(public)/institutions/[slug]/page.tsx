import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { JsonLdScript } from "@/components/json-ld/json-ld-script.tsx";
import { TrailJsonLd } from "@/components/json-ld/trail-json-ld.tsx";
import { PageFrame } from "@/components/layout/page-frame.tsx";
import { socialPicture } from "@/components/social/picture.ts";
import { InstitutionPage } from "@/features/institutions/components/public/institution-page.tsx";
import { institutionJsonLd } from "@/features/institutions/components/public/json-ld.ts";
import { institutionCard } from "@/features/institutions/components/public/social-card.ts";
import { getPublishedPosition } from "@/features/institutions/queries/position.ts";
import { getPublishedInstitution } from "@/features/institutions/queries/published.ts";
import { nameFor } from "@/features/institutions/rules/names.ts";
import { listPublishedColleagues, listPublishedVenues } from "@/features/listings/queries/published-institution.ts";
import { listPublishedOfInstitution } from "@/features/listings/queries/published-sections.ts";
import { Together } from "@/features/partnerships/components/public/together.tsx";
import { listPublishedTogether } from "@/features/partnerships/queries/published-together.ts";
import { Subscribe } from "@/features/search/components/subscribe.tsx";
import { feedAlternates } from "@/features/search/rules/feed-address.ts";
import { orMoved } from "@/lib/http/or-moved.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { pageMetadata } from "@/lib/http/page-metadata.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { cityName } from "@/lib/places/cities.ts";
import { countryName } from "@/lib/places/countries.ts";
import { plainText } from "@/lib/text/markdown.ts";

// The page and its metadata ask for the same institution; one reading serves both.
const readInstitution = cache((locale: Locale, slug: string) =>
  orMoved(
    (moved) => `/${locale}/institutions/${moved}`,
    () => orNotFound(() => getPublishedInstitution(slug)),
  ),
);

type PageProps = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale: segment, slug } = await params;
  const locale = readLocale(segment);
  const institution = await readInstitution(locale, slug);
  const named = nameFor(institution.names, institution.sourceLanguage, locale);
  const t = await getTranslations({ locale, namespace: "institutionPage" });
  const place = [
    cityName(institution.countryCode, institution.city, locale),
    countryName(institution.countryCode, locale),
  ]
    .filter(Boolean)
    .join(", ");
  const title = named?.name ?? institution.slug;
  return pageMetadata({
    locale,
    path: `/institutions/${slug}`,
    title,
    feeds: feedAlternates({ institution: slug }, locale, title),
    description:
      plainText(named?.about ?? "", 200) || [t(`kind.${institution.kind}`), place].filter(Boolean).join(" · "),
    picture: socialPicture(`institution-${slug}`, (await institutionCard(institution, locale)).card),
    type: "profile",
  });
}

export default async function PublicInstitutionPage({ params }: PageProps) {
  const { locale: segment, slug } = await params;
  const locale = readLocale(segment);
  const institution = await readInstitution(locale, slug);
  const now = new Date();
  const [position, listings, together, colleagues, venues] = await Promise.all([
    getPublishedPosition(institution),
    listPublishedOfInstitution(institution.id, locale, now),
    listPublishedTogether(institution.id, locale, now),
    listPublishedColleagues(institution.id),
    listPublishedVenues(institution.id),
  ]);
  const path = `/institutions/${institution.slug}`;
  const name = nameFor(institution.names, institution.sourceLanguage, locale)?.name ?? institution.slug;
  const t = await getTranslations({ locale, namespace: "institutionPage" });
  return (
    <PageFrame locale={locale} currentPath={path} sampleNotice={institution.isSample}>
      <JsonLdScript thing={institutionJsonLd(institution, locale)} />
      <TrailJsonLd
        steps={[
          { name: t("directory"), path: "/institutions" },
          { name, path },
        ]}
        locale={locale}
      />
      <InstitutionPage
        institution={institution}
        position={position}
        listings={listings}
        colleagues={colleagues}
        venues={venues}
        together={<Together listings={together} locale={locale} now={now} />}
        subscribe={<Subscribe filters={{ institution: institution.slug }} locale={locale} />}
        locale={locale}
        now={now}
      />
    </PageFrame>
  );
}
