import { getTimeZones } from "@vvo/tzdb";
import { direction } from "@/lib/i18n/locales.ts";
import { isolate } from "@/lib/text/isolate.ts";
import { isTimeZone } from "@/lib/time/zone.ts";

export type TimeZoneOption = { value: string; label: string };

/**
 * Zones for a picker, west to east by their offset at `at`, labelled with the offset, cities, and the name of the clock. One
 * entry per country and clock.
 */
export function timeZoneOptions(locale: string, at: Date = new Date()): TimeZoneOption[] {
  return getTimeZones({ includeUtc: true, locale, date: at })
    .filter((zone) => isTimeZone(zone.name))
    .map((zone) => ({ value: zone.name === "Etc/UTC" ? "UTC" : zone.name, label: label(zone, locale) }));
}

function label(
  zone: { name: string; currentTimeOffsetInMinutes: number; mainCities: string[]; alternativeName: string },
  locale: string,
): string {
  const place = zone.name === "Etc/UTC" ? "UTC" : zone.mainCities.slice(0, 3).join(", ");
  const told = offset(zone.currentTimeOffsetInMinutes);
  // From right to left, its sign would stand behind the figures.
  return `${direction(locale) === "rtl" ? isolate(told) : told} ${place} · ${zone.alternativeName}`;
}

function offset(minutes: number): string {
  const hours = String(Math.floor(Math.abs(minutes) / 60)).padStart(2, "0");
  return `${minutes < 0 ? "−" : "+"}${hours}:${String(Math.abs(minutes) % 60).padStart(2, "0")}`;
}
