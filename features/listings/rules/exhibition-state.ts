import { dateInZone, daysBetween, nextDay, startOfDay, weekdayOf } from "@/lib/time/day.ts";
import { daysLeft, type ExhibitionRun, openingState } from "@/lib/time/opening.ts";
import { toInstant } from "@/lib/time/zone.ts";

/** A run as it was promised, with the reason of each closure as the institution wrote it; it may be empty. */
export type ExhibitionDates = Omit<ExhibitionRun, "closures"> & {
  closures: (ExhibitionRun["closures"][number] & { reason: string })[];
};

/** When the doors open next: the date at the venue, how many days from today there, and the instant where hours are known. */
export type NextOpening = { on: string; inDays: number; at: Date | null };

export type ExhibitionState = {
  door:
    | { name: "before"; opens: NextOpening }
    /** Open until an instant on the same day, at midnight, in the small hours of the next day, or for days on end. */
    | { name: "open"; until: Date; ends: "at_a_time" | "at_midnight" | "not_for_days" }
    /** Closed at this hour (`again`: it was open earlier today), on this weekday, or by a closure with its reason. */
    | { name: "closed"; why: "hour"; again: boolean; opens: NextOpening }
    | { name: "closed"; why: "weekday"; weekday: number; opens: NextOpening }
    | { name: "closed"; why: "closure"; reason: string; opens: NextOpening }
    /** Within the run, but no hours are left in it. */
    | { name: "closed_for_good" }
    /** Within the run; its hours are not known. */
    | { name: "running" }
    | { name: "ended"; on: string };
  /** Days of the run from today on, the last day counting as 1; null outside the run. */
  daysLeft: number | null;
};

/** With as many days left or fewer, a reader is told that these are the last ones. */
export const LAST_DAYS = 7;
/** An opening so many days away or fewer is counted in days; a later one is told by its date. */
export const SOON_DAYS = 14;

/**
 * How an exhibition stands at `now` for somebody who would go there: what its doors do and how long the run still lasts.
 * Days are the venue's. Words are found for it in components/public/exhibition-words.tsx.
 */
export function exhibitionState(dates: ExhibitionDates, now: Date): ExhibitionState {
  const left = daysLeft(dates, now);
  return { door: doorOf(dates, now), daysLeft: left === 0 ? null : left };
}

/**
 * The first instant after `now` at which `exhibitionState` may say something else: a door opens or closes, or a day ends
 * at the venue (the count of days, "today" and "tomorrow" turn there). Null when it has ended for good.
 */
export function nextChangeAt(dates: ExhibitionDates, now: Date): Date | null {
  const { state, until, next } = openingState(dates, now);
  if (state === "ended") return null;
  const midnight = startOfDay(nextDay(dateInZone(now, dates.timeZone)), dates.timeZone);
  const changes = [until, next, midnight].filter((at) => at !== undefined).filter((at) => at > now);
  return new Date(Math.min(...changes.map(Number)));
}

/** Says whether it opens so late that its date alone says all. */
export function isFarAhead(door: ExhibitionState["door"]): boolean {
  return door.name === "before" && door.opens.inDays > SOON_DAYS;
}

function doorOf(dates: ExhibitionDates, now: Date): ExhibitionState["door"] {
  const today = dateInZone(now, dates.timeZone);
  const { state, until, next } = openingState(dates, now);
  const hasHours = dates.hours.length > 0;
  const opens = next && nextOpening(next, hasHours, today, dates.timeZone);
  switch (state) {
    case "not_yet":
      // A run all of whose days are closed still begins on its first one.
      return { name: "before", opens: opens ?? beginning(dates.startsOn, today) };
    case "ended":
      return { name: "ended", on: dates.endsOn };
    case "hours_unknown":
      return { name: "running" };
    case "open_now":
      return until ? { name: "open", until, ends: endOfOpening(until, today, dates.timeZone) } : { name: "running" };
    default: {
      if (!opens) return { name: "closed_for_good" };
      const closure = dates.closures.find(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn);
      if (closure) return { name: "closed", why: "closure", reason: closure.reason, opens };
      if (state === "closed_today") return { name: "closed", why: "weekday", weekday: weekdayOf(today), opens };
      return { name: "closed", why: "hour", again: wasOpenToday(dates, now, today), opens };
    }
  }
}

function beginning(startsOn: string, today: string): NextOpening {
  return { on: startsOn, inDays: daysBetween(today, startsOn), at: null };
}

function nextOpening(next: Date, hasHours: boolean, today: string, zone: string): NextOpening {
  const on = dateInZone(next, zone);
  return { on, inDays: daysBetween(today, on), at: hasHours ? next : null };
}

function endOfOpening(until: Date, today: string, zone: string): "at_a_time" | "at_midnight" | "not_for_days" {
  const tomorrow = nextDay(today);
  if (until.getTime() === startOfDay(tomorrow, zone).getTime()) return "at_midnight";
  return dateInZone(until, zone) > tomorrow ? "not_for_days" : "at_a_time";
}

/** Whether it is closed after hours that began today at the venue, so that what comes is an opening again. */
function wasOpenToday(dates: ExhibitionDates, now: Date, today: string): boolean {
  const weekday = weekdayOf(today);
  return dates.hours.some(
    (hours) => hours.weekday === weekday && toInstant(`${today}T${hours.opens}`, dates.timeZone) <= now,
  );
}
