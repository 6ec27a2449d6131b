import { getTranslations } from "next-intl/server";
import { cropAround } from "@/components/map/crop.ts";
import { Breadcrumb } from "@/components/ui/breadcrumb.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { InstitutionLine } from "@/features/institutions/components/public/institution-line.tsx";
import type { PublishedInstitutionCard } from "@/features/institutions/queries/published.ts";
import type { Shelves } from "@/features/listings/queries/published-sections.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { countryName } from "@/lib/places/countries.ts";
import { DOT } from "@/lib/text/no-break.ts";
import type { PublishedMap } from "../queries/published-map.ts";
import { type BrowseFilters, browsePath } from "../schema.ts";
import { MapIndex } from "./map-index.tsx";
import { plateFor, spotsOn } from "./map-layout.ts";
import { MapCredit } from "./map-legend.tsx";
import { placeFilters } from "./map-links.ts";
import { MapPlate } from "./map-plate.tsx";
import { ShelvesOf } from "./shelves.tsx";
import { Subscribe } from "./subscribe.tsx";

/** What one country or region has: where it lies, what is on and coming, which deadlines pass, who is there. */
export async function CountryPage({
  code,
  shelves,
  map,
  institutions,
  institutionTotal,
  locale,
  now,
}: {
  code: string;
  shelves: Shelves;
  map: PublishedMap;
  institutions: readonly PublishedInstitutionCard[];
  institutionTotal: number;
  locale: Locale;
  now: Date;
}) {
  const t = await getTranslations({ locale, namespace: "countryPage" });
  const country = countryName(code, locale);
  const all = { href: browsePath(locale, { country: code }), label: t("seeAll") };
  return (
    <>
      <CountryHeader
        code={code}
        country={country}
        map={map}
        institutionTotal={institutionTotal}
        all={all}
        locale={locale}
      />
      <div className="page grid gap-14 py-10 lg:gap-16 lg:py-14">
        {map.total === 0 ? (
          <EmptyState title={t("emptyTitle")} reason={t("emptyReason", { country })}>
            <LinkButton href={`/${locale}/countries`} tone="secondary">
              {t("others")}
            </LinkButton>
            <LinkButton href={`/${locale}/join`} tone="secondary">
              {t("join")}
            </LinkButton>
          </EmptyState>
        ) : null}
        <ShelvesOf shelves={shelves} filters={{ country: code }} locale={locale} now={now} />
        {map.total > 0 ? <MapIndex filters={{ country: code }} map={map} locale={locale} within={code} /> : null}
        {institutions.length > 0 ? (
          <section aria-labelledby="institutions" className="grid gap-5">
            <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
              <h2 id="institutions" className="text-3xl">
                {t("institutions")}
              </h2>
              {institutionTotal > institutions.length ? (
                <a
                  href={`/${locale}/institutions?country=${code}`}
                  className="py-1 font-semibold text-accent underline underline-offset-4"
                >
                  {t("institutionCount", { count: institutionTotal })}
                </a>
              ) : null}
            </div>
            <ul className="grid gap-x-8 border-t border-rule sm:grid-cols-2 lg:grid-cols-3">
              {institutions.map((institution) => (
                <InstitutionLine key={institution.slug} institution={institution} locale={locale} />
              ))}
            </ul>
          </section>
        ) : null}
        <Subscribe filters={{ country: code }} locale={locale} />
      </div>
    </>
  );
}

/** Its name, how much there is, and its part of the map. */
async function CountryHeader({
  code,
  country,
  map,
  institutionTotal,
  all,
  locale,
}: {
  code: string;
  country: string;
  map: PublishedMap;
  institutionTotal: number;
  all: { href: string; label: string };
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "countryPage" });
  const label = await getTranslations({ locale, namespace: "map" });
  const trail = await getTranslations({ locale, namespace: "listing" });
  const plate = plateFor(map.places);
  const spots = spotsOn(plate, map.places, locale);
  const filters: BrowseFilters = { country: code };
  return (
    <header className="border-b border-rule bg-sunken">
      <div className="page columns items-center gap-y-8 py-8 lg:py-12">
        <div className={`grid content-start gap-4 ${spots.length > 0 ? "md:col-span-6" : "md:col-span-12"}`}>
          <Breadcrumb
            label={trail("trail")}
            crumbs={[
              { label: trail("home"), href: `/${locale}` },
              { label: t("all"), href: `/${locale}/countries` },
              { label: country },
            ]}
          />
          <h1 className="text-4xl">
            <bdi>{country}</bdi>
          </h1>
          <p className="max-w-measure text-lg">{t("lead", { country })}</p>
          <p className="tabular text-ink-soft">
            {t("here", { count: map.total })}
            {DOT}
            {t("institutionCount", { count: institutionTotal })}
          </p>
          {map.total > 0 ? (
            <p>
              <LinkButton href={all.href}>{all.label}</LinkButton>
            </p>
          ) : null}
        </div>
        {spots.length > 0 ? (
          <figure className="grid gap-3 p-1 md:col-span-6">
            <MapPlate
              plate={plate}
              room="half"
              spots={spots}
              crop={cropAround(plate, spots)}
              locale={locale}
              label={label("signs")}
              hrefOf={([first, ...others]) =>
                first && others.length === 0 ? browsePath(locale, placeFilters(filters, first.place)) : all.href
              }
              listings={(count) => label("listings", { count })}
            />
            <figcaption>
              <MapCredit locale={locale} />
            </figcaption>
          </figure>
        ) : null}
      </div>
    </header>
  );
}
