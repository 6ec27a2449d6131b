import type { CalendarEntry } from "@/lib/calendar/ics.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { endOfDay } from "@/lib/time/day.ts";
import { openingHoursOn } from "@/lib/time/opening.ts";
import { toInstant } from "@/lib/time/zone.ts";
import { type DatedListing, type DatedRun, placeOf } from "./dated-listing.ts";

/** Part of every UID for ever: a calendar knows an entry again by it. */
const REALM = "silk-road-exchange";

/** What a calendar says of a listing in words; the rest is dates. */
export type CalendarWords = {
  locale: Locale;
  description: string;
  url: string;
  /** The kind of listing. */
  category: string;
  /** What one day of the listing is called; said of those days alone that it has. */
  day: (which: "opening" | "lastDay" | "deadline") => string;
};

type Shared = Omit<CalendarEntry, "uid" | "start" | "end" | "timeZone">;

/**
 * The dates of a listing for a calendar: each session of a lecture; the run of an exhibition as whole days with its
 * first and last day beside it, from opening to closing where the hours are known; the deadlines of a programme; the
 * last day of an opportunity. Projects and briefs have none. Only sessions make their hours busy. What was called off
 * stays, marked so, for calendars that have it already; what was put off, too, until it has new dates: nobody comes in vain.
 */
export function calendarEntries(listing: DatedListing, words: CalendarWords): CalendarEntry[] {
  const { run, validity } = listing;
  const shared: Shared = {
    sequence: listing.revision,
    status: listing.calledOff ? "cancelled" : "confirmed",
    summary: listing.title,
    description: words.description,
    url: words.url,
    lastModified: listing.updatedAt,
    categories: [words.category],
  };
  if (run) return runEntries(listing, run, words, { ...shared, leavesFree: true });
  if (validity) return [wholeDay(shared, listing.id, validity.until, validity.timeZone, words.day("lastDay"))];
  return [
    ...listing.intakes.map(({ id, deadlineOn, timeZone }) =>
      wholeDay(shared, id, deadlineOn, timeZone, words.day("deadline")),
    ),
    ...listing.sessions.map(({ id, localStart, localEnd, timeZone, venue, room }) => ({
      ...shared,
      uid: uidOf(id),
      start: localStart,
      end: localEnd,
      timeZone,
      location: listing.attendanceMode === "online" ? null : placeOf(listing, venue, room, words.locale),
    })),
  ];
}

function runEntries(listing: DatedListing, run: DatedRun, words: CalendarWords, shared: Shared): CalendarEntry[] {
  const { startsOn, endsOn, timeZone } = run;
  const located = { ...shared, location: placeOf(listing, run.venue, "", words.locale) };
  const whole = { ...located, uid: uidOf(listing.id), start: startsOn, end: endsOn, timeZone, allDay: true };
  const opening = dayOfRun(located, `${listing.id}-opening`, run, startsOn, words.day("opening"));
  const closing = dayOfRun(located, `${listing.id}-closing`, run, endsOn, words.day("lastDay"));
  return startsOn === endsOn ? [whole, opening] : [whole, opening, closing];
}

/** From the first opening to the last closing of that day, or the whole day when its hours are not known. */
function dayOfRun(shared: Shared, uid: string, run: DatedRun, day: string, summary: string): CalendarEntry {
  const hours = openingHoursOn(run, day);
  if (!hours) return wholeDay(shared, uid, day, run.timeZone, summary);
  return { ...shared, uid: uidOf(uid), start: hours.opens, end: hours.closes, timeZone: run.timeZone, summary };
}

function wholeDay(shared: Shared, uid: string, day: string, timeZone: string, summary: string): CalendarEntry {
  return { ...shared, uid: uidOf(uid), start: day, end: day, timeZone, allDay: true, leavesFree: true, summary };
}

const uidOf = (id: string): string => `${id}@${REALM}`;

/** More days back a calendar shows nothing that is over. */
const DAYS_BACK = 60;
const DAY_MS = 86_400_000;

/**
 * The entries that a calendar of many listings keeps at `now`, by their start: at most `limit`, first those that are
 * running or to come, the nearest first, then what was over last, for sixty days. `isCut` when there are more.
 */
export function nearestEntries(
  entries: readonly CalendarEntry[],
  now: Date,
  limit: number,
): { entries: CalendarEntry[]; isCut: boolean } {
  const placed = entries.map((entry) => ({ entry, start: startOf(entry), end: endOf(entry) }));
  const coming = placed.filter(({ end }) => end >= now.getTime()).sort((one, other) => one.start - other.start);
  const past = placed
    .filter(({ end }) => end < now.getTime() && end >= now.getTime() - DAYS_BACK * DAY_MS)
    .sort((one, other) => other.end - one.end);
  const kept = [...coming, ...past]
    .slice(0, limit)
    .sort((one, other) => one.start - other.start || (one.entry.uid < other.entry.uid ? -1 : 1));
  return { entries: kept.map(({ entry }) => entry), isCut: coming.length + past.length > limit };
}

const startOf = ({ allDay, start, timeZone }: CalendarEntry): number =>
  toInstant(allDay ? `${start}T00:00` : start, timeZone).getTime();

const endOf = ({ allDay, end, timeZone }: CalendarEntry): number =>
  (allDay ? endOfDay(end, timeZone) : toInstant(end, timeZone)).getTime();
