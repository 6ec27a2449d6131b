import type { Metadata } from "next";
import { cache } from "react";
import { PageFrame } from "@/components/layout/page-frame.tsx";
import { InstitutionPage } from "@/features/institutions/components/public/institution-page.tsx";
import { getPublishedInstitution } from "@/features/institutions/queries/published.ts";
import { nameFor } from "@/features/institutions/rules/names.ts";
import { JsonLdScript } from "@/features/listings/components/public/json-ld-script.tsx";
import { listPublishedOfInstitution } from "@/features/listings/queries/published-sections.ts";
import { Subscribe } from "@/features/search/components/subscribe.tsx";
import { feedAlternates } from "@/features/search/rules/feed-address.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { pageMetadata } from "@/lib/http/page-metadata.ts";
import { publicAddress } from "@/lib/http/public-address.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { plainText } from "@/lib/text/markdown.ts";

// The page and its metadata ask for the same institution; one reading serves both.
const readInstitution = cache((slug: string) => orNotFound(() => getPublishedInstitution(slug)));

type PageProps = { params: Promise<{ locale: string; slug: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale: segment, slug } = await params;
  const locale = readLocale(segment);
  const institution = await readInstitution(slug);
  const named = nameFor(institution.names, institution.sourceLanguage, locale);
  const title = named?.name ?? institution.slug;
  return pageMetadata({
    locale,
    path: `/institutions/${slug}`,
    title,
    feeds: feedAlternates({ institution: slug }, locale, title),
    description: plainText(named?.about ?? "", 200),
  });
}

export default async function PublicInstitutionPage({ params }: PageProps) {
  const { locale: segment, slug } = await params;
  const locale = readLocale(segment);
  const institution = await readInstitution(slug);
  const now = new Date();
  const cards = await listPublishedOfInstitution(institution.id, locale, now);
  const path = `/institutions/${institution.slug}`;
  return (
    <PageFrame locale={locale} currentPath={path} sampleNotice={institution.isSample}>
      <JsonLdScript
        thing={{
          "@context": "https://schema.org",
          "@type": "Organization",
          name: nameFor(institution.names, institution.sourceLanguage, locale)?.name ?? institution.slug,
          alternateName: institution.names.map(({ name }) => name),
          url: publicAddress(`/${locale}${path}`),
          sameAs: institution.website,
          address: {
            "@type": "PostalAddress",
            addressLocality: institution.city,
            addressCountry: institution.countryCode,
          },
        }}
      />
      <InstitutionPage institution={institution} cards={cards} locale={locale} now={now} />
      <div className="page pb-10">
        <Subscribe filters={{ institution: institution.slug }} locale={locale} />
      </div>
    </PageFrame>
  );
}
