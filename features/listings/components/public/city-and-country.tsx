import type { Locale } from "@/lib/i18n/locales.ts";
import { cityName } from "@/lib/places/cities.ts";
import { countryName } from "@/lib/places/countries.ts";

/** City and country or region in the order of reading, the city in the reader's language where we know its name. */
export function CityAndCountry({ city, countryCode, locale }: { city: string; countryCode: string; locale: Locale }) {
  return (
    <>
      {city ? (
        <>
          <bdi>{cityName(countryCode, city, locale)}</bdi>
          {" · "}
        </>
      ) : null}
      <bdi>{countryName(countryCode, locale)}</bdi>
    </>
  );
}
