import type { Locale } from "@/lib/i18n/locales.ts";
import { countryName } from "@/lib/places/countries.ts";

/** Where a venue lies. Degrees north and east. */
export type VenuePlace = {
  address: string;
  city: string;
  countryCode: string;
  latitude: number | null;
  longitude: number | null;
};
export type VenueFacts = VenuePlace & { name: string };

/** Where a venue lies, of all that is said of it. */
export function placeOf({ address, city, countryCode, latitude, longitude }: VenuePlace): VenuePlace {
  return { address, city, countryCode, latitude, longitude };
}

/** Whether two venues lie in different places, whatever they are called: another address, city, country or position. */
export function liesElsewhere(one: VenuePlace, other: VenuePlace): boolean {
  return JSON.stringify(placeOf(one)) !== JSON.stringify(placeOf(other));
}

/**
 * Whether readers would set out for another place: another name, address, city, country or position. Names in further
 * languages are translations, which nobody reads first; seats, time zone and how one gets in move nobody.
 */
export function changesPlace(before: VenueFacts, after: VenueFacts): boolean {
  return before.name !== after.name || liesElsewhere(before, after);
}

/** One line that says where a venue lies, so that two of one city are told apart. */
export function placeLine({ address, city, countryCode, latitude, longitude }: VenuePlace, locale: Locale): string {
  const position = latitude === null || longitude === null ? "" : `${latitude}, ${longitude}`;
  return [address, city, countryName(countryCode, locale), position].filter(Boolean).join(" · ");
}
