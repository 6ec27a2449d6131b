import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { itemListJsonLd } from "@/components/json-ld/item-list.ts";
import { JsonLdScript } from "@/components/json-ld/json-ld-script.tsx";
import { TrailJsonLd } from "@/components/json-ld/trail-json-ld.tsx";
import { PageFrame } from "@/components/layout/page-frame.tsx";
import { socialPicture } from "@/components/social/picture.ts";
import { routeCard } from "@/components/social/portal-cards.ts";
import { facetLinks, facetTitle } from "@/features/search/components/facet-links.ts";
import { RouteMap } from "@/features/search/components/route-map.tsx";
import { ShelfPage } from "@/features/search/components/shelf-page.tsx";
import { listPublishedFacets } from "@/features/search/queries/published-facets.ts";
import { mapPublishedListings } from "@/features/search/queries/published-map.ts";
import { listPublishedShelvesOf } from "@/features/search/queries/published-shelves.ts";
import { feedAlternates } from "@/features/search/rules/feed-address.ts";
import { readBrowse } from "@/features/search/schema.ts";
import { pageMetadata } from "@/lib/http/page-metadata.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

const ON_A_SHELF = 6;

type PageProps = { params: Promise<{ locale: string; route: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { locale: segment, route } = await params;
  const locale = readLocale(segment);
  const filters = filtersOf(route);
  const label = await getTranslations({ locale, namespace: "listings.route" });
  const t = await getTranslations({ locale, namespace: "public.routeIntro" });
  return pageMetadata({
    locale,
    path: `/routes/${route}`,
    title: label(filters.route),
    description: t(filters.route),
    picture: socialPicture(`route-${route}`, (await routeCard(filters.route, locale)).card),
    feeds: feedAlternates(filters, locale, label(filters.route)),
  });
}

export default async function RoutePage({ params }: PageProps) {
  const { locale: segment, route } = await params;
  const locale = readLocale(segment);
  const filters = filtersOf(route);
  const now = new Date();
  const [shelves, { facets, total }, map] = await Promise.all([
    listPublishedShelvesOf(filters, ON_A_SHELF, locale, now),
    listPublishedFacets(filters, locale, now),
    mapPublishedListings(filters, locale, now),
  ]);
  const cards = Object.values(shelves).flat();
  const label = await getTranslations({ locale, namespace: "listings.route" });
  const t = await getTranslations({ locale, namespace: "public.routeIntro" });
  return (
    <PageFrame locale={locale} currentPath={`/routes/${route}`} sampleNotice={cards.some(({ isSample }) => isSample)}>
      <TrailJsonLd steps={[{ name: label(filters.route), path: `/routes/${route}` }]} locale={locale} />
      {cards.length > 0 ? (
        <JsonLdScript
          thing={itemListJsonLd(
            label(filters.route),
            cards.map(({ title, code }) => ({ name: title, path: `/listings/${code}` })),
            locale,
          )}
        />
      ) : null}
      <ShelfPage
        title={label(filters.route)}
        intro={t(filters.route)}
        filters={filters}
        shelves={shelves}
        total={total}
        divisions={{
          title: await facetTitle("kind", locale),
          links: await facetLinks(filters, "kind", facets.kind, locale),
        }}
        indexes={[
          {
            id: "countries",
            title: await facetTitle("country", locale),
            links: await facetLinks(filters, "country", facets.country, locale),
          },
        ]}
        map={<RouteMap route={filters.route} map={map} locale={locale} />}
        locale={locale}
        now={now}
      />
    </PageFrame>
  );
}

function filtersOf(slug: string) {
  // The path has one spelling; the query's tolerance for underscores would make two addresses of one page.
  const { route } = readBrowse({ route: slug.includes("_") ? undefined : slug }).filters;
  if (!route) notFound();
  return { route };
}
