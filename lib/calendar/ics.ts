import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { DateTime } from "luxon";
import { tzlib_get_ical_block } from "timezones-ical-library";
import { remembering } from "@/lib/remember.ts";
import { cleanLine, cleanText } from "@/lib/text/clean.ts";
import { nextDay } from "@/lib/time/day.ts";
import { toInstant, toLocalDateTime } from "@/lib/time/zone.ts";

/** One entry of a calendar, as it was promised: wall time and zone, not an instant. */
export type CalendarEntry = {
  /** The same for the same thing for ever, so that a newer file replaces the older entry. */
  uid: string;
  /** Grows with each change of the thing. */
  sequence: number;
  status: "confirmed" | "tentative" | "cancelled";
  /** YYYY-MM-DDTHH:MM in `timeZone`; for all-day entries YYYY-MM-DD. */
  start: string;
  /** Likewise; for all-day entries the last day, inclusive. */
  end: string;
  /** IANA zone. */
  timeZone: string;
  summary: string;
  description?: string | null;
  location?: string | null;
  url?: string | null;
  lastModified: Date;
  allDay?: boolean;
  /** Whoever has it in a calendar is free all the same: a deadline, the run of an exhibition. */
  leavesFree?: boolean;
  categories?: string[];
};

export type CalendarFile = {
  name: string;
  entries: CalendarEntry[];
  description?: string | null;
  /** The page that shows the same. */
  url?: string | null;
  /** It goes by mail, where programs look for what is to be done with it (RFC 6047); a file that is only read says nothing. */
  isMailed?: boolean;
};

/** How often a calendar that follows a file should look again, in seconds. */
const REFRESH_SECONDS = 6 * 3600;

const REFRESH_LINES = /(?:^(?:REFRESH-INTERVAL|X-PUBLISHED-TTL)\b.*\r\n)+/m;

const STATUS: Record<CalendarEntry["status"], ICalEventStatus> = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

/**
 * An iCalendar file (RFC 5545): times as wall time with the definition of each zone, so that a calendar that has other
 * zone rules still shows what was promised; all-day entries as dates. The same input gives the same bytes.
 */
export function calendar({ name, entries, description, url, isMailed }: CalendarFile): string {
  const file = ical({
    name: escaped(name),
    description: escaped(description ?? "") || undefined,
    ttl: REFRESH_SECONDS,
    prodId: { company: "Silk Road Exchange", product: "Calendar" },
    method: isMailed ? ICalCalendarMethod.PUBLISH : null,
    timezone: { name: null, generator: zoneDefinition },
    url: safeAddress(url) ?? undefined,
  });
  for (const entry of entries) {
    file.createEvent({
      id: cleanLine(entry.uid),
      sequence: entry.sequence,
      status: STATUS[entry.status],
      ...(entry.allDay ? wholeDays(entry) : wallTimes(entry)),
      summary: cleanLine(entry.summary),
      description: cleanText(entry.description ?? "") || null,
      location: cleanLine(entry.location ?? "") || null,
      url: safeAddress(entry.url),
      transparency: entry.leavesFree ? ICalEventTransparency.TRANSPARENT : null,
      categories: (entry.categories ?? [])
        .map(cleanLine)
        .filter(Boolean)
        .map((name) => ({ name })),
      stamp: DateTime.fromJSDate(entry.lastModified, { zone: "utc" }),
      lastModified: DateTime.fromJSDate(entry.lastModified, { zone: "utc" }),
    });
  }
  return propertiesFirst(`${file}\r\n`);
}

/** The library writes how often to look again after the zones; RFC 5545 (3.6) wants a calendar's properties before them. */
function propertiesFirst(file: string): string {
  const [lines = ""] = REFRESH_LINES.exec(file) ?? [];
  return file.replace(lines, "").replace(/^PRODID:.*\r\n/m, (line) => line + lines);
}

/**
 * A luxon time carries its zone into the file; a plain `Date` with a zone beside it comes out in the zone of the server.
 * A wall time that the clocks skip is moved first, because calendars do not agree on what it means.
 */
function wallTimes({ start, end, timeZone }: CalendarEntry) {
  const zone = hasDefinition(timeZone) ? timeZone : "UTC";
  return {
    start: wallTime(start, timeZone, zone),
    end: wallTime(end, timeZone, zone),
    timezone: zone === "UTC" ? null : zone,
  };
}

/** A wall time of one zone as the same instant of another. */
const wallTime = remembering(10_000, (wall: string, from: string, zone: string) =>
  DateTime.fromISO(toLocalDateTime(toInstant(wall, from), zone), { zone }),
);

function wholeDays({ start, end }: CalendarEntry) {
  const at = (day: string) => DateTime.fromISO(day, { zone: "utc" });
  return { allDay: true, start: at(start.slice(0, 10)), end: at(nextDay(end.slice(0, 10))) };
}

/**
 * Of a zone with several names (Asia/Muscat is Asia/Dubai) the library defines only the first: each is given its own. It
 * unpacks all zones of the world for each answer, which took half the time of a calendar.
 */
const zoneDefinition = remembering(600, (zone: string): string | null => {
  const [definition] = tzlib_get_ical_block(zone);
  if (!definition?.startsWith("BEGIN:VTIMEZONE")) return null;
  return definition.replace(/^(TZID|X-LIC-LOCATION):.*$/gm, `$1:${zone}`);
});

/** Zones for which there is no definition are told in UTC: right, if less friendly. */
function hasDefinition(zone: string): boolean {
  return zone !== "UTC" && !zone.startsWith("Etc/") && zoneDefinition(zone) !== null;
}

/** The library writes the calendar's own name and description as they are, where RFC 5545 has escaped text. */
function escaped(text: string): string {
  return cleanLine(text).replace(/[\\;,]/g, "\\$&");
}

/** URL values are not escaped in iCalendar; a line break in one would begin a new property. */
function safeAddress(address: string | null | undefined): string | null {
  return address && /^https?:\/\//.test(address) && URL.canParse(address) ? new URL(address).href : null;
}
