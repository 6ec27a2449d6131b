import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { JsonLdScript } from "@/components/json-ld/json-ld-script.tsx";
import { TrailJsonLd } from "@/components/json-ld/trail-json-ld.tsx";
import { PageFrame } from "@/components/layout/page-frame.tsx";
import { listingJsonLd } from "@/features/listings/components/public/json-ld.ts";
import { listingMetadata } from "@/features/listings/components/public/listing-metadata.ts";
import { ListingPage } from "@/features/listings/components/public/listing-page.tsx";
import { changesAt } from "@/features/listings/components/public/view.ts";
import { getPublishedListing } from "@/features/listings/queries/published-listing.ts";
import { listPublishedRelated } from "@/features/listings/queries/published-related.ts";
import { KINDS } from "@/features/listings/rules/kinds.ts";
import { pickTranslation } from "@/features/listings/rules/translations.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { noteValidUntil } from "@/lib/http/page-facts.ts";
import { publicAddress } from "@/lib/http/public-address.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

// The page and its metadata ask for the same listing; one reading serves both.
const readListing = cache((code: string) => orNotFound(() => getPublishedListing(code)));

type PageProps = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale: segment, code } = await params;
  const locale = readLocale(segment);
  const listing = await readListing(code);
  return listingMetadata(listing, locale, new Date());
}

export default async function PublicListingPage({ params }: PageProps) {
  const { locale: segment, code } = await params;
  const locale = readLocale(segment);
  const listing = await readListing(code);
  const now = new Date();
  noteValidUntil(changesAt(listing, now));
  const related = await listPublishedRelated(listing.id, locale, now);
  const path = `/listings/${listing.code}`;
  const kinds = await getTranslations({ locale, namespace: "listings.kinds" });
  const title = pickTranslation(listing.translations, listing.sourceLanguage, locale)?.text.title ?? listing.code;
  const address = publicAddress(`/${locale}${path}`);
  return (
    <PageFrame locale={locale} currentPath={path} sampleNotice={listing.isSample}>
      <JsonLdScript thing={await listingJsonLd(listing, locale, now)} />
      <TrailJsonLd
        steps={[
          { name: kinds(listing.kind), path: `/kinds/${KINDS[listing.kind].path}` },
          { name: title, path },
        ]}
        locale={locale}
      />
      <ListingPage listing={listing} locale={locale} now={now} address={address} related={related} />
    </PageFrame>
  );
}
