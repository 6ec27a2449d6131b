import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RouteMark } from "@/components/cover/route-mark.tsx";
import { JsonLdScript } from "@/components/json-ld/json-ld-script.tsx";
import { websiteJsonLd } from "@/components/json-ld/website.ts";
import { PageFrame } from "@/components/layout/page-frame.tsx";
import { socialPicture } from "@/components/social/picture.ts";
import { homeCard } from "@/components/social/portal-cards.ts";
import { LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { InstitutionLine } from "@/features/institutions/components/public/institution-line.tsx";
import { listPublishedNewestInstitutions } from "@/features/institutions/queries/published.ts";
import { countPublished, type Figures } from "@/features/listings/queries/published-sections.ts";
import { ROUTES, routeSlug } from "@/features/listings/rules/routes.ts";
import { ShelvesOf } from "@/features/search/components/shelves.tsx";
import { listPublishedFacets } from "@/features/search/queries/published-facets.ts";
import { listPublishedShelvesOf } from "@/features/search/queries/published-shelves.ts";
import type { FacetValue } from "@/features/search/rules/facets.ts";
import { feedAlternates } from "@/features/search/rules/feed-address.ts";
import { pageMetadata } from "@/lib/http/page-metadata.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type PageProps = { params: Promise<{ locale: string }> };

const NEWEST = 6;
const ON_A_SHELF = 6;

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = readLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "home" });
  const title = t("pageTitle");
  const metadata = await pageMetadata({
    locale,
    path: "",
    title,
    description: t("lead"),
    picture: socialPicture("home", (await homeCard(locale)).card),
    feeds: feedAlternates({}, locale, title),
  });
  return { ...metadata, title: { absolute: title } };
}

export default async function HomePage({ params }: PageProps) {
  const locale = readLocale((await params).locale);
  const now = new Date();
  const t = await getTranslations({ locale, namespace: "home" });
  const [shelves, institutions, { facets }, figures] = await Promise.all([
    listPublishedShelvesOf({}, ON_A_SHELF, locale, now),
    listPublishedNewestInstitutions(locale, now, NEWEST),
    listPublishedFacets({}, locale, now),
    countPublished(now),
  ]);
  const name = (await getTranslations({ locale, namespace: "layout" }))("name");
  const cards = [...shelves.onNow, ...shelves.openingSoon, ...shelves.closingSoon, ...shelves.newest];
  return (
    <PageFrame
      locale={locale}
      currentPath=""
      sampleNotice={[...cards, ...institutions].some(({ isSample }) => isSample)}
    >
      <JsonLdScript thing={websiteJsonLd({ name, description: t("lead") }, locale)} />
      <Opening routes={facets.route} figures={figures} locale={locale} />
      <div className="page grid gap-14 py-12 lg:gap-20 lg:py-16">
        {cards.length === 0 ? (
          <EmptyState title={t("emptyTitle")} reason={t("emptyReason")}>
            <LinkButton href={`/${locale}/join`}>{t("join")}</LinkButton>
          </EmptyState>
        ) : null}
        <ShelvesOf shelves={shelves} filters={{}} locale={locale} now={now} />
        {institutions.length > 0 ? (
          <section
            aria-labelledby="newest-institutions"
            className="later grid gap-5 [--later:50rem] sm:[--later:21rem]"
          >
            <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
              <h2 id="newest-institutions" className="text-3xl">
                {t("newest")}
              </h2>
              <a
                href={`/${locale}/institutions`}
                className="py-1 font-semibold text-accent underline underline-offset-4"
              >
                {t("allInstitutions")}
              </a>
            </div>
            <ul className="grid gap-x-8 border-t border-rule sm:grid-cols-2 lg:grid-cols-3">
              {institutions.map((institution) => (
                <InstitutionLine key={institution.slug} institution={institution} locale={locale} />
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </PageFrame>
  );
}

/** What this is, in one paragraph and three figures, beside the map of the five routes that colour everything else. */
async function Opening({
  routes,
  figures,
  locale,
}: {
  routes: readonly FacetValue[];
  figures: Figures;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "home" });
  return (
    <section aria-labelledby="welcome" className="border-b border-rule bg-sunken">
      <div className="page columns items-center gap-y-8 py-10 lg:py-16">
        <div className="grid content-start gap-5 md:col-span-6 lg:col-span-5">
          <h1 id="welcome" className="text-5xl">
            {t("title")}
          </h1>
          <p className="max-w-measure text-lg">{t("lead")}</p>
          {figures.institutions > 0 ? (
            <p className="tabular max-w-measure text-ink-soft">{t("figures", figures)}</p>
          ) : null}
          {/* Below each other on a phone: side by side they would break when the face of the words arrives, and move the map. */}
          <div className="grid gap-3 sm:flex sm:flex-wrap print:hidden">
            <LinkButton href={`/${locale}/browse`}>{t("browse")}</LinkButton>
            <LinkButton href={`/${locale}/join`} tone="secondary">
              {t("join")}
            </LinkButton>
          </div>
        </div>
        <div className="md:col-span-6 lg:col-span-7">
          <img
            src="/map/routes.svg"
            alt={t("mapAlt")}
            width={1200}
            height={640}
            fetchPriority="high"
            className="h-auto w-full print:mx-auto print:w-3/4"
          />
        </div>
        <RouteList routes={routes} locale={locale} />
      </div>
    </section>
  );
}

/** The five routes: where each leads and how many listings there are along it. */
async function RouteList({ routes, locale }: { routes: readonly FacetValue[]; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "home" });
  const label = await getTranslations({ locale, namespace: "listings" });
  const reach = await getTranslations({ locale, namespace: "public.routeReach" });
  const counted = await getTranslations({ locale, namespace: "institutionPage" });
  return (
    <ul
      aria-label={t("routes")}
      className="grid gap-x-6 border-t border-rule-strong sm:grid-cols-2 md:col-span-12 lg:grid-cols-5"
    >
      {ROUTES.map((route) => (
        <li key={route} data-route={route} className="border-b border-rule py-3 lg:border-b-0">
          <RouteMark
            route={route}
            name={label(`route.${route}`)}
            href={`/${locale}/routes/${routeSlug(route)}`}
            size="large"
          />
          <p className="mt-1 text-sm text-ink-soft">{reach(route)}</p>
          <p className="tabular mt-1 text-sm">
            {counted("listingCount", { count: routes.find(({ value }) => value === route)?.count ?? 0 })}
          </p>
        </li>
      ))}
    </ul>
  );
}
