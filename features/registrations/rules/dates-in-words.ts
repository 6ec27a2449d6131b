import type { Schedule, Venue } from "@/features/listings/rules/schedule.ts";
import { venueNameIn } from "@/features/venues/rules/venue-name.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { cityName } from "@/lib/places/cities.ts";
import { countryName } from "@/lib/places/countries.ts";
import { aside } from "@/lib/text/aside.ts";
import { formatDateRange, formatRange, zoneName } from "@/lib/time/format.ts";
import { toInstant } from "@/lib/time/zone.ts";

/** Between two Latin parts an Arabic comma would be drawn into their direction; the mark behind it holds it in its own. */
const COMMAS: Partial<Record<Locale, string>> = { "zh-CN": "，", ar: "،\u200f " };

/** Date, hours and the zone in which they are told, in words. */
export function whenInZone(locale: Locale, start: Date, end: Date, zone: string): string {
  return `${formatRange(locale, start, end, zone)}${aside(locale, zoneName(zone, locale, start))}`;
}

/** From the room outwards, as an address is read on a ticket; the listing's own city where no venue is named. */
export function whereOf(
  locale: Locale,
  venue: Venue | null,
  room: string,
  place: { city: string; countryCode: string },
): string {
  const at = venue ? { ...venue, name: venueNameIn(venue, locale) } : { name: "", address: "", ...place };
  const parts = [
    room,
    at.name,
    at.address,
    cityName(at.countryCode, at.city, locale),
    countryName(at.countryCode, locale),
  ];
  return parts.filter((part) => part !== "").join(COMMAS[locale] ?? ", ");
}

/** When and where, a line for each date, as a schedule has it. */
export function datesInWords(schedule: Schedule, locale: Locale): string[] {
  const { sessions, run, intakes } = schedule;
  const placed = (when: string, where: string): string =>
    schedule.attendanceMode === "online" || where === "" ? when : `${when} · ${where}`;
  const lines = sessions.map(({ localStart, localEnd, timeZone, venue, room }) =>
    placed(
      whenInZone(locale, toInstant(localStart, timeZone), toInstant(localEnd, timeZone), timeZone),
      whereOf(locale, venue, room, schedule),
    ),
  );
  if (run)
    lines.push(placed(formatDateRange(locale, run.startsOn, run.endsOn), whereOf(locale, run.venue, "", schedule)));
  return [...lines, ...intakes.map(({ startsOn, deadlineOn }) => formatDateRange(locale, deadlineOn, startsOn))];
}
