import type { Locale } from "@/lib/i18n/locales.ts";
import { countryName } from "@/lib/places/countries.ts";

/** City and country or region in the order of reading; each may be of a script of its own. */
export function CityAndCountry({ city, countryCode, locale }: { city: string; countryCode: string; locale: Locale }) {
  return (
    <>
      {city ? (
        <>
          <bdi>{city}</bdi>
          {" · "}
        </>
      ) : null}
      <bdi>{countryName(countryCode, locale)}</bdi>
    </>
  );
}
