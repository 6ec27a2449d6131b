import { getTimeZones } from "@vvo/tzdb";
import { isTimeZone } from "./zone.ts";

/** Where the zone with the most regional names is not the one that most people live by. */
const CAPITALS = new Map([["RU", "Europe/Moscow"]]);

/** The zone that a form proposes for a country or region: where it has several, the most widely used one; else UTC. */
export function zoneOfCountry(countryCode: string): string {
  const zones = getTimeZones()
    .filter((zone) => zone.countryCode === countryCode && isTimeZone(zone.name))
    .toSorted((left, right) => right.group.length - left.group.length);
  return CAPITALS.get(countryCode) ?? zones[0]?.name ?? "UTC";
}
