import { type VenueNames, venueNameIn } from "@/features/venues/rules/venue-name.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { cityName } from "@/lib/places/cities.ts";
import { countryName } from "@/lib/places/countries.ts";
import type { AttendanceMode, ListingKind, Route } from "@/prisma/generated/enums.ts";
import type { CalledOff, PublicStatus } from "./status.ts";

/**
 * A listing with all its dates and its words in one language, as it goes into calendars and readers. Plain dates are
 * YYYY-MM-DD and wall times YYYY-MM-DDTHH:MM, each in the zone beside it.
 */
export type DatedListing = {
  id: string;
  code: string;
  kind: ListingKind;
  status: PublicStatus;
  route: Route;
  countryCode: string;
  city: string;
  attendanceMode: AttendanceMode;
  revision: number;
  publishedAt: Date;
  updatedAt: Date;
  /** Also of what has been put away since. */
  calledOff: CalledOff | null;
  /** Why, in words of the institution; empty for what takes place. */
  calledOffReason: string;
  title: string;
  summary: string;
  /** Markdown, cut after as much as was asked for. */
  body: string;
  textLanguage: string;
  institutionSlug: string;
  institutionName: string;
  sessions: DatedSession[];
  run: DatedRun | null;
  intakes: { id: string; deadlineOn: string; timeZone: string }[];
  validity: { until: string; timeZone: string } | null;
};

export type DatedVenue = VenueNames & { address: string; city: string; countryCode: string };

export type DatedSession = {
  id: string;
  localStart: string;
  localEnd: string;
  timeZone: string;
  room: string;
  venue: DatedVenue | null;
};

export type DatedRun = {
  startsOn: string;
  endsOn: string;
  timeZone: string;
  venue: DatedVenue | null;
  hours: { weekday: number; opens: string; closes: string }[];
  closures: { startsOn: string; endsOn: string }[];
};

/** Where something is held, from the venue inwards and then outwards: the listing's own city where no venue is named. */
export function placeOf(
  listing: Pick<DatedListing, "city" | "countryCode">,
  venue: DatedVenue | null,
  room: string,
  locale: Locale,
): string {
  const countryCode = venue?.countryCode ?? listing.countryCode;
  const city = venue?.city
    ? cityName(countryCode, venue.city, locale)
    : cityName(listing.countryCode, listing.city, locale);
  return [venue && venueNameIn(venue, locale), room, venue?.address, city, countryName(countryCode, locale)]
    .filter(Boolean)
    .join(", ");
}
