import { createHash } from "node:crypto";
import ical, { type DateWithTimeZone, type VEvent } from "node-ical";
import type { Fields } from "@/lib/forms/nested-form.ts";
import { htmlText } from "@/lib/text/html-text.ts";
import { addDays } from "@/lib/time/day.ts";
import { isTimeZone, toLocalDateTime } from "@/lib/time/zone.ts";
import type { ListingKind } from "@/prisma/generated/enums.ts";
import { MOST_ROWS, MOST_SESSIONS } from "./limits.ts";
import type { Settings } from "./plan.ts";
import {
  type NamedPosition,
  type ProblemCode,
  type SourceRow,
  type SourceTable,
  shownValue,
  type TableRefusal,
} from "./source-row.ts";

/** A wall time without a zone, of a property that says when. */
const FLOATING = /^(DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE)((?:;VALUE=DATE-TIME)?):(?=\d{8}T\d{6}(?!\d*Z))/gim;
/** A rule that repeats within a day, or that nobody can read: years of seconds are never expanded. */
const WILD_RULE = /^RRULE(?=[;:](?!.*FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)\b)|.*BY(?:HOUR|MINUTE|SECOND)=)/gim;
const WILD_MARK = "X-UNREADABLE-RULE";
const CALENDAR_ZONE = /^X-WR-TIMEZONE:(.+)$/im;
const YEARS_AHEAD = 2;
/** Each takes a tenth of a second at worst. */
const MOST_SERIES = 100;
const LONGEST = { uid: 200, title: 300, body: 20_000, venue: 200 };

/** What a listing must say of its kind and no calendar says: the plainest, which the editor of the draft may change. */
const PLAINEST: Partial<Record<ListingKind, Fields>> = {
  lecture: { format: "lecture" },
  exhibition: { type: "museum" },
};

/** Properties that say when. */
const TIMES: readonly string[] = ["DTSTART", "DTEND", "TZID", "RRULE"];

/** Where each field stands in an event. */
const PROPERTIES: Record<string, string> = {
  title: "SUMMARY",
  body: "DESCRIPTION",
  sessions: "DTSTART",
  startsOn: "DTSTART",
  endsOn: "DTEND",
  timeZone: "TZID",
  venueName: "LOCATION",
};

/**
 * Reads the events of a calendar (RFC 5545), already decoded: into lectures with their sessions, or into exhibitions with their run, as
 * the import says. A series gives one session for each time within two years from the first of the month before `settings.readOn`, at
 * most sixty, without its exceptions and with those that were moved. A time without a zone is of the calendar's zone, else of the
 * import's. Refusals: `unreadable`, `no-rows`, `too-many-rows`.
 */
export function readCalendar(text: string, settings: Settings): SourceTable | TableRefusal {
  // Folded lines first: a rule or a zone may be folded in its middle (RFC 5545, 3.1).
  const unfolded = text.replace(/\r?\n[ \t]/g, "");
  const said = CALENDAR_ZONE.exec(unfolded)?.[1]?.trim() ?? "";
  const zone = isTimeZone(said) ? said : settings.timeZone;
  const zoned = unfolded.replace(FLOATING, `$1$2;TZID=${zone}:`).replace(WILD_RULE, WILD_MARK);
  let events: VEvent[];
  try {
    events = Object.values(quietly(() => ical.parseICS(zoned))).filter((one): one is VEvent => one?.type === "VEVENT");
  } catch {
    return "unreadable";
  }
  if (events.length === 0) return "no-rows";
  if (events.length > MOST_ROWS || events.filter(({ rrule }) => rrule).length > MOST_SERIES) return "too-many-rows";
  return { rows: events.map((event, index) => readEvent(event, index + 1, zone, settings)), unknown: [] };
}

/**
 * The reader of calendars tells the machine's own log what it makes of a stranger's file, with words of that file. It is done before anything
 * else can write there, so that nothing else is silenced.
 */
function quietly<Value>(read: () => Value): Value {
  const { warn } = console;
  console.warn = () => {};
  try {
    return read();
  } finally {
    console.warn = warn;
  }
}

/** A text property, which may come with parameters. */
function textOf(value: unknown): string {
  const inner = typeof value === "object" && value !== null && "val" in value ? value.val : value;
  return typeof inner === "string" ? inner.trim() : "";
}

function readEvent(event: VEvent, line: number, zone: string, settings: Settings): SourceRow {
  const problems: SourceRow["problems"] = [];
  const refuse = (column: string, code: ProblemCode, value = ""): void => {
    problems.push({ line, column, code, value: shownValue(value) });
  };
  const uid = textOf(event.uid);
  const title = textOf(event.summary);
  if (uid === "") refuse("UID", "required");
  if (Object.keys(event).some((name) => WILD_MARK.endsWith(name.toUpperCase()))) refuse("RRULE", "unreadableRule");
  const notes: SourceRow["notes"] = [];
  const when = readTimes(event, zone, settings, refuse, notes);
  // What lacks because a time was refused is said with that, and not once more where it lacks.
  const refused = problems.find(({ column }) => TIMES.includes(column))?.column;
  const columnOf = (path: string): string => PROPERTIES[path.split(".")[0] ?? ""] ?? path;
  return {
    line,
    uid: uid.length > LONGEST.uid ? createHash("sha256").update(uid).digest("hex") : uid,
    title: shownValue(title),
    fields: { title, ...textFields(event), ...PLAINEST[settings.kind], ...when },
    language: null,
    problems,
    notes,
    ...(textOf(event.status).toUpperCase() === "CANCELLED" ? { isCalledOff: true } : {}),
    positions: positionOf(event),
    placeOf: (path) => {
      const column = columnOf(path);
      return { line, column: TIMES.includes(column) ? (refused ?? column) : column };
    },
  };
}

/** Where the event's place lies (RFC 5545, 3.8.1.6). Zero and zero is what programs write that do not know. */
function positionOf({ geo, location }: VEvent): NamedPosition[] {
  const name = textOf(location).slice(0, LONGEST.venue);
  const [latitude, longitude] = [Number(geo?.lat), Number(geo?.lon)];
  const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0);
  return isPlace && name !== "" && !isWebAddress(name) ? [{ name, latitude, longitude }] : [];
}

const isWebAddress = (place: string): boolean => /^https?:\/\/\S+$/i.test(place);

function textFields(event: VEvent): Fields {
  const link = textOf(event.url);
  const body = [htmlText(textOf(event.description)), /^https?:\/\//i.test(link) ? `<${link}>` : ""]
    .filter((part) => part !== "")
    .join("\n\n");
  return { body: body.slice(0, LONGEST.body) };
}

function readTimes(
  event: VEvent,
  zone: string,
  settings: Settings,
  refuse: (column: string, code: ProblemCode, value?: string) => void,
  notes: SourceRow["notes"],
): Fields {
  const { start } = event;
  if (!(start instanceof Date) || Number.isNaN(start.getTime())) {
    refuse("DTSTART", start === undefined ? "required" : "invalidDateTime", String(start ?? ""));
    return {};
  }
  if (event.end !== undefined && !(event.end instanceof Date && !Number.isNaN(event.end.getTime()))) {
    refuse("DTEND", "invalidDateTime", String(event.end));
    return {};
  }
  if (!isKnownZone(start) || (event.end instanceof Date && !isKnownZone(event.end))) {
    refuse("TZID", "invalidTimeZone", start.tz ?? "");
    return {};
  }
  if (settings.kind === "exhibition") return runOf(event, start, zone, refuse);
  if (start.dateOnly) {
    refuse("DTSTART", "allDay");
    return {};
  }
  return sessionsOf(event, start, zone, settings, refuse, notes);
}

/** What the reader of calendars could not place it has put into the zone of the machine, which is nobody's. */
function isKnownZone(at: DateWithTimeZone): boolean {
  return at.dateOnly === true || at.tz === undefined || at.tz === "Etc/UTC" || isTimeZone(at.tz);
}

function runOf(
  event: VEvent,
  start: DateWithTimeZone,
  zone: string,
  refuse: (column: string, code: ProblemCode) => void,
): Fields {
  if (event.rrule) refuse("RRULE", "repeatedRun");
  const own = zoneOf(start, zone);
  const first = dayOf(start, own);
  const end = event.end instanceof Date ? event.end : start;
  // The end of days is the day after the last one.
  const last = end.dateOnly && dayOf(end, own) > first ? addDays(dayOf(end, own), -1) : dayOf(end, own);
  return { startsOn: first, endsOn: last, timeZone: own, venueName: textOf(event.location).slice(0, LONGEST.venue) };
}

function sessionsOf(
  event: VEvent,
  start: DateWithTimeZone,
  zone: string,
  settings: Settings,
  refuse: (column: string, code: ProblemCode) => void,
  notes: SourceRow["notes"],
): Fields {
  const times = event.rrule ? seriesOf(event, settings) : [{ start, end: event.end, event }];
  if (times === null) refuse("RRULE", "unreadableRule");
  if (times?.length === 0) refuse("RRULE", "nothingAhead");
  if (times === null) return {};
  if (times.length > MOST_SESSIONS) notes.push("onlyFirst");
  const fields: Fields = {};
  for (const [index, session] of times.slice(0, MOST_SESSIONS).entries()) {
    const own = zoneOf(session.start, zone);
    const place = textOf(session.event.location);
    const isAddress = isWebAddress(place);
    fields[`sessions.${index}.localStart`] = toLocalDateTime(session.start, own);
    fields[`sessions.${index}.localEnd`] = toLocalDateTime(session.end ?? session.start, own);
    fields[`sessions.${index}.timeZone`] = own;
    fields[`sessions.${index}.venueName`] = isAddress ? "" : place.slice(0, LONGEST.venue);
    fields[`sessions.${index}.onlineUrl`] = isAddress ? place : "";
  }
  const places = Object.entries(fields).filter(([name]) => name.endsWith(".onlineUrl"));
  if (places.length > 0 && places.every(([, address]) => address !== "")) fields.attendanceMode = "online";
  return fields;
}

function seriesOf(event: VEvent, { readOn }: Settings) {
  const from = new Date(`${addDays(`${readOn.slice(0, 7)}-01`, -1).slice(0, 7)}-01T00:00:00Z`);
  const begin = event.start > from ? event.start : from;
  const to = new Date(begin);
  to.setUTCFullYear(to.getUTCFullYear() + YEARS_AHEAD);
  try {
    return quietly(() => ical.expandRecurringEvent(event, { from: begin, to }))
      .filter((one) => textOf(one.event.status).toUpperCase() !== "CANCELLED")
      .filter(({ start, end }) => !Number.isNaN(start.getTime()) && !Number.isNaN(end.getTime()));
  } catch {
    // A rule, or an exception to it, that nobody can make sense of.
    return null;
  }
}

/** An instant without a zone of its own (UTC) is told by the clocks of the calendar. */
function zoneOf({ tz }: DateWithTimeZone, zone: string): string {
  return tz === undefined || tz === "Etc/UTC" || tz === "UTC" ? zone : tz;
}

/** A date without a time is given as midnight of this machine, wherever it stands. */
function dayOf(at: DateWithTimeZone, zone: string): string {
  if (!at.dateOnly) return toLocalDateTime(at, zone).slice(0, 10);
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
