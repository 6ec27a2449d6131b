import type { Locale } from "@/lib/i18n/locales.ts";
import { cityName } from "@/lib/places/cities.ts";
import { countryName } from "@/lib/places/countries.ts";
import { DOT } from "@/lib/text/no-break.ts";

/**
 * City and country or region in the order of reading, the city in the reader's language where we know its name. With
 * `linked` the country or region leads to its page.
 */
export function CityAndCountry({
  city,
  countryCode,
  locale,
  linked = false,
}: {
  city: string;
  countryCode: string;
  locale: Locale;
  linked?: boolean;
}) {
  const country = <bdi>{countryName(countryCode, locale)}</bdi>;
  return (
    <>
      {city ? (
        <>
          <bdi>{cityName(countryCode, city, locale)}</bdi>
          {DOT}
        </>
      ) : null}
      {linked ? (
        <a
          href={`/${locale}/countries/${countryCode.toLowerCase()}`}
          className="inline-block min-h-6 underline decoration-rule-strong underline-offset-4 hover:text-accent"
        >
          {country}
        </a>
      ) : (
        country
      )}
    </>
  );
}
