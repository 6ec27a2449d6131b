import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { itemListJsonLd } from "@/components/json-ld/item-list.ts";
import { JsonLdScript } from "@/components/json-ld/json-ld-script.tsx";
import { TrailJsonLd } from "@/components/json-ld/trail-json-ld.tsx";
import { PageFrame } from "@/components/layout/page-frame.tsx";
import { socialPicture } from "@/components/social/picture.ts";
import { kindCard } from "@/components/social/portal-cards.ts";
import { facetLinks, facetTitle } from "@/features/search/components/facet-links.ts";
import { ShelfPage } from "@/features/search/components/shelf-page.tsx";
import { listPublishedFacets } from "@/features/search/queries/published-facets.ts";
import { listPublishedShelvesOf } from "@/features/search/queries/published-shelves.ts";
import { feedAlternates } from "@/features/search/rules/feed-address.ts";
import { readBrowse } from "@/features/search/schema.ts";
import { pageMetadata } from "@/lib/http/page-metadata.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

const ON_A_SHELF = 9;

type PageProps = { params: Promise<{ locale: string; kind: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale: segment, kind } = await params;
  const locale = readLocale(segment);
  const filters = filtersOf(kind);
  const label = await getTranslations({ locale, namespace: "listings.kinds" });
  const t = await getTranslations({ locale, namespace: "public.kindIntro" });
  return pageMetadata({
    locale,
    path: `/kinds/${kind}`,
    title: label(filters.kind),
    description: t(filters.kind),
    picture: socialPicture(`kind-${kind}`, (await kindCard(filters.kind, locale)).card),
    feeds: feedAlternates(filters, locale, label(filters.kind)),
  });
}

export default async function KindPage({ params }: PageProps) {
  const { locale: segment, kind } = await params;
  const locale = readLocale(segment);
  const filters = filtersOf(kind);
  const now = new Date();
  const [shelves, { facets, total }] = await Promise.all([
    listPublishedShelvesOf(filters, ON_A_SHELF, locale, now),
    listPublishedFacets(filters, locale, now),
  ]);
  const cards = Object.values(shelves).flat();
  const label = await getTranslations({ locale, namespace: "listings.kinds" });
  const t = await getTranslations({ locale, namespace: "public.kindIntro" });
  return (
    <PageFrame locale={locale} currentPath={`/kinds/${kind}`} sampleNotice={cards.some(({ isSample }) => isSample)}>
      <TrailJsonLd steps={[{ name: label(filters.kind), path: `/kinds/${kind}` }]} locale={locale} />
      {cards.length > 0 ? (
        <JsonLdScript
          thing={itemListJsonLd(
            label(filters.kind),
            cards.map(({ title, code }) => ({ name: title, path: `/listings/${code}` })),
            locale,
          )}
        />
      ) : null}
      <ShelfPage
        title={label(filters.kind)}
        intro={t(filters.kind)}
        filters={filters}
        shelves={shelves}
        total={total}
        divisions={{
          title: await facetTitle("sub", locale),
          links: await facetLinks(filters, "sub", facets.sub, locale),
        }}
        indexes={[
          {
            id: "routes",
            title: await facetTitle("route", locale),
            links: await facetLinks(filters, "route", facets.route, locale),
          },
          {
            id: "countries",
            title: await facetTitle("country", locale),
            links: await facetLinks(filters, "country", facets.country, locale),
          },
        ]}
        locale={locale}
        now={now}
      />
    </PageFrame>
  );
}

function filtersOf(path: string) {
  const { kind } = readBrowse({ kind: path }).filters;
  if (!kind) notFound();
  return { kind };
}
