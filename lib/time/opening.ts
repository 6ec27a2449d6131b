import { addDays, dateInZone, daysBetween, endOfDay, nextDay, startOfDay, weekdayOf } from "@/lib/time/day.ts";
import { toInstant, toLocalDateTime } from "@/lib/time/zone.ts";

/**
 * Weekly hours: ISO weekday (1 is Monday), HH:MM wall times. A closing time not after the opening time is on the next day;
 * 24:00 is the end of the day itself.
 */
export type WeeklyHours = { weekday: number; opens: string; closes: string };

/** Days on which it stays closed whatever the week says, both YYYY-MM-DD, inclusive. */
export type ClosedDays = { startsOn: string; endsOn: string };

export type ExhibitionRun = {
  /** YYYY-MM-DD, inclusive, in `timeZone`. */
  startsOn: string;
  endsOn: string;
  /** IANA zone of the venue. */
  timeZone: string;
  hours: WeeklyHours[];
  closures: ClosedDays[];
};

export type OpeningState = {
  state: "not_yet" | "open_now" | "closed_now" | "closed_today" | "ended" | "hours_unknown";
  /** When it closes, while it is open; when its hours are not known, the end of the run. */
  until?: Date;
  /** When it opens next, if it does within the run; the start of the first day when its hours are not known. */
  next?: Date;
};

type Span = { opens: Date; closes: Date };

/**
 * Whether an exhibition is open at `now`, and until or from when. Wall times are resolved day by day, so that a change
 * of the clocks moves the instants and not the hours on the door. Also tells when a cached page becomes wrong: at `until`
 * or `next`, and for the rest at the next midnight of the venue.
 */
export function openingState(run: ExhibitionRun, now: Date): OpeningState {
  const today = dateInZone(now, run.timeZone);
  const next = nextOpening(run, now, today);
  if (today < run.startsOn) return { state: "not_yet", ...(next && { next }) };
  // A last night that runs past midnight is still open on the day after the run.
  const until = openUntil(run, now, today);
  if (until) return { state: "open_now", until };
  if (today > run.endsOn) return { state: "ended" };
  if (isClosedDay(run, today)) return { state: "closed_today", ...(next && { next }) };
  if (run.hours.length === 0) return { state: "hours_unknown", until: endOfDay(run.endsOn, run.timeZone) };
  return { state: spansOf(run, today).length === 0 ? "closed_today" : "closed_now", ...(next && { next }) };
}

/**
 * The instant at which the adjoining spans that hold `now` end. Spans may overlap or follow one another without a gap
 * for days (a site that never closes), so days are added for as long as the last one still reaches into the next.
 */
function openUntil(run: ExhibitionRun, now: Date, today: string): Date | null {
  let until: Date | null = null;
  // The earliest span that can hold `now` began yesterday, for it closes at the latest on the day after it opens.
  for (let day = addDays(today, -1); day <= run.endsOn; day = nextDay(day)) {
    if (day > today && (!until || startOfDay(day, run.timeZone) > until)) break;
    for (const span of spansOf(run, day)) {
      const joined: Date = until ?? now;
      if (span.opens <= joined && span.closes > joined) until = span.closes;
    }
  }
  return until;
}

function nextOpening(run: ExhibitionRun, now: Date, today: string): Date | null {
  let day = today > run.startsOn ? today : run.startsOn;
  while (day <= run.endsOn) {
    const closure = closureOn(run, day);
    if (closure) {
      day = nextDay(closure.endsOn);
      continue;
    }
    if (run.hours.length === 0) return day > today ? startOfDay(day, run.timeZone) : null;
    const span = spansOf(run, day).find(({ opens }) => opens > now);
    if (span) return span.opens;
    day = nextWeekdayWithHours(run, day);
  }
  return null;
}

/** The first day after `day` whose weekday has hours; at most a week on, for some weekday has. */
function nextWeekdayWithHours(run: ExhibitionRun, day: string): string {
  const weekday = weekdayOf(day);
  const distances = run.hours.map((hours) => ((hours.weekday - weekday + 6) % 7) + 1);
  return addDays(day, Math.min(...distances));
}

/** The opening spans that begin on a day of the run, in order. None on a day that the zone's calendar skipped (Apia, 2011). */
function spansOf(run: ExhibitionRun, day: string): Span[] {
  if (day < run.startsOn || day > run.endsOn || isClosedDay(run, day)) return [];
  const weekday = weekdayOf(day);
  return run.hours
    .filter((hours) => hours.weekday === weekday)
    .map(({ opens, closes }) => ({
      opens: toInstant(`${day}T${opens}`, run.timeZone),
      closes: closingInstant(day, opens, closes, run.timeZone),
    }))
    .filter((span) => span.closes > span.opens && dateInZone(span.opens, run.timeZone) === day)
    .sort((one, other) => one.opens.getTime() - other.opens.getTime());
}

function closingInstant(day: string, opens: string, closes: string, zone: string): Date {
  if (closes === "24:00") return startOfDay(nextDay(day), zone);
  return toInstant(`${closes > opens ? day : nextDay(day)}T${closes}`, zone);
}

function isClosedDay(run: ExhibitionRun, day: string): boolean {
  return closureOn(run, day) !== undefined;
}

function closureOn(run: ExhibitionRun, day: string): ClosedDays | undefined {
  return run.closures.find((closure) => closure.startsOn <= day && day <= closure.endsOn);
}

/** Days left in the run at `now`, the last day counting as 1; 0 when it has ended, null before it begins. */
export function daysLeft(run: Pick<ExhibitionRun, "startsOn" | "endsOn" | "timeZone">, now: Date): number | null {
  const today = dateInZone(now, run.timeZone);
  return today < run.startsOn ? null : Math.max(0, daysBetween(today, run.endsOn) + 1);
}

/** From the first opening of a day of the run (YYYY-MM-DD) to its last closing, as wall times; null when it stays closed or its hours are not known. */
export function openingHoursOn(run: ExhibitionRun, day: string): { opens: string; closes: string } | null {
  const spans = spansOf(run, day);
  const [first] = spans;
  if (!first) return null;
  const closes = new Date(Math.max(...spans.map((span) => span.closes.getTime())));
  return { opens: toLocalDateTime(first.opens, run.timeZone), closes: toLocalDateTime(closes, run.timeZone) };
}
