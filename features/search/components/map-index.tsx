import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales.ts";
import { direction } from "@/lib/i18n/locales.ts";
import { cityName } from "@/lib/places/cities.ts";
import { countryName } from "@/lib/places/countries.ts";
import { withNoBreaks } from "@/lib/text/no-break.ts";
import type { MapPlace, PublishedMap } from "../queries/published-map.ts";
import { type BrowseFilters, browsePath } from "../schema.ts";
import { CalledOffMark } from "./called-off-mark.tsx";
import { countryFilters, placeFilters } from "./map-links.ts";

/** The anchor of a place in the list beside the map. */
export const placeAnchor = (key: string) => `at-${key}`;

/**
 * All places of a map as a list by country or region, as the index of an atlas: with their numbers, their first
 * listings, and at the end what the map cannot show. Complete without the map. Columns stand in blocks, not in grids: only
 * there do they go on from sheet to sheet.
 */
export async function MapIndex({
  filters,
  map,
  locale,
  within,
  points,
}: {
  filters: BrowseFilters;
  map: PublishedMap;
  locale: Locale;
  /** Where places stand on the plate beside the list, by key, for the script that enlarges it. */
  points?: ReadonlyMap<string, { x: number; y: number }>;
  /** The one country or region that all places are in, where the page has named it already. */
  within?: string;
}) {
  const t = await getTranslations({ locale, namespace: "map" });
  const [placed, unplaced] = [
    map.places.filter(({ position }) => position !== null),
    map.places.filter(({ position }) => position === null),
  ];
  return (
    <div className="space-y-8">
      {placed.length > 0 ? (
        <section aria-labelledby="places" className="space-y-4">
          <h2 id="places" className="text-3xl">
            {t("places")}
          </h2>
          <Countries places={placed} filters={filters} locale={locale} within={within} points={points} />
        </section>
      ) : null}
      {unplaced.length > 0 ? (
        <section aria-labelledby="not-on-the-map" className="space-y-4">
          <h2 id="not-on-the-map" className="text-3xl">
            {t("unplaced")}
          </h2>
          <p className="max-w-measure text-sm text-ink-soft">{t("unplacedReason")}</p>
          <Countries places={unplaced} filters={filters} locale={locale} within={within} points={points} />
        </section>
      ) : null}
      {map.leftOut > 0 ? <p className="text-sm text-ink-soft">{t("leftOut", { count: map.leftOut })}</p> : null}
    </div>
  );
}

async function Countries({
  places,
  filters,
  locale,
  within,
  points,
}: {
  places: readonly MapPlace[];
  filters: BrowseFilters;
  locale: Locale;
  within: string | undefined;
  points: ReadonlyMap<string, { x: number; y: number }> | undefined;
}) {
  const t = await getTranslations({ locale, namespace: "map" });
  const collator = new Intl.Collator(locale);
  const countries = [...Map.groupBy(places, ({ countryCode }) => countryCode)]
    .map(([code, inside]) => ({ code, name: countryName(code, locale), inside }))
    .sort((one, other) => collator.compare(one.name, other.name));
  return (
    <div className="gap-x-8 border-t border-rule-strong sm:columns-2 xl:columns-3">
      {countries.map(({ code, name, inside }) => {
        const list = inside.map((place) => (
          <Place
            key={place.key ?? place.countryCode}
            place={place}
            href={browsePath(locale, placeFilters(filters, place))}
            name={place.key === null ? t("noCity") : cityName(place.countryCode, place.city, locale)}
            listings={t("listings", { count: place.count })}
            locale={locale}
            point={points?.get(place.key ?? "")}
          />
        ));
        if (code === within) return <ul key={code}>{list}</ul>;
        return (
          <section
            key={code}
            className={`break-inside-avoid border-b border-rule py-3 ${inside.length > 2 ? "print:break-inside-auto" : ""}`}
          >
            <h3 className="text-base font-semibold">
              <a
                href={browsePath(locale, countryFilters(filters, code))}
                className="inline-block py-0.5 underline-offset-4 hover:text-accent hover:underline"
              >
                <bdi>{name}</bdi>
              </a>
            </h3>
            <ul className="grid">{list}</ul>
          </section>
        );
      })}
    </div>
  );
}

function Place({
  place,
  href,
  name,
  listings,
  locale,
  point,
}: {
  place: MapPlace;
  href: string;
  name: string;
  listings: string;
  locale: Locale;
  point: { x: number; y: number } | undefined;
}) {
  return (
    <li
      id={place.key ? placeAnchor(place.key) : undefined}
      {...(point ? { "data-x": point.x, "data-y": point.y, "data-count": place.count } : {})}
      className="grid scroll-mt-6 break-inside-avoid gap-0.5 py-1.5 target:bg-accent-wash target:outline-6 target:outline-accent-wash"
    >
      <a
        href={href}
        className="flex min-h-6 items-baseline justify-between gap-4 text-accent underline-offset-4 hover:underline"
      >
        <bdi className="font-medium">{name}</bdi>
        <span data-listings="" className="tabular shrink-0 text-sm text-ink-soft">
          {listings}
        </span>
      </a>
      {place.titles.length > 0 ? (
        <ul className="grid text-sm max-sm:[&>:nth-child(n+2)]:hidden">
          {place.titles.map(({ code, title, language, calledOff }) => (
            <li key={code} className="grid justify-items-start border-s border-rule ps-3">
              <a
                href={`/${locale}/listings/${code}`}
                lang={language}
                dir={direction(language)}
                className={`line-clamp-2 py-0.5 text-ink underline-offset-4 hover:text-accent hover:underline ${calledOff ? "line-through" : ""}`}
              >
                {withNoBreaks(title, language)}
              </a>
              {calledOff ? <CalledOffMark locale={locale} how={calledOff} /> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}
