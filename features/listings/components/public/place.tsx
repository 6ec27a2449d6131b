import { type VenueNames, venueNameIn } from "@/features/venues/rules/venue-name.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { cityName } from "@/lib/places/cities.ts";
import { countryName } from "@/lib/places/countries.ts";
import { DOT } from "@/lib/text/no-break.ts";

type Venue = VenueNames & { address: string; city: string; countryCode: string };

/** A venue as an address is read: name and room, street, city, country or region. */
export function Place({ venue, room = "", locale }: { venue: Venue; room?: string; locale: Locale }) {
  const city = cityName(venue.countryCode, venue.city, locale);
  return (
    <address className="not-italic">
      <bdi className="font-semibold">{venueNameIn(venue, locale)}</bdi>
      {room ? (
        <>
          {DOT}
          <bdi>{room}</bdi>
        </>
      ) : null}
      <span className="block text-sm text-ink-soft">
        {[venue.address, city].filter(Boolean).map((line) => (
          <span key={line}>
            <bdi>{line}</bdi>
            {DOT}
          </span>
        ))}
        <bdi>{countryName(venue.countryCode, locale)}</bdi>
      </span>
    </address>
  );
}
