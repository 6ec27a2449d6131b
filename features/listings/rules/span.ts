import { endOfDay, startOfDay } from "@/lib/time/day.ts";

/** The dates of a listing, as its kind has them. Plain dates are YYYY-MM-DD, zones IANA names. */
export type KindDates =
  | { kind: "exhibition"; startsOn: string; endsOn: string; timeZone: string }
  | { kind: "lecture"; sessions: readonly { startsAt: Date; endsAt: Date }[] }
  | { kind: "programme"; intakes: readonly { startsOn: string; deadlineOn: string; timeZone: string }[] }
  | { kind: "project"; startsOn: string; endsOn: string | null }
  | { kind: "opportunity"; validUntil: string; timeZone: string }
  | { kind: "brief"; releasedOn: string | null };

export type Span = { startsAt: Date | null; endsAt: Date | null; deadlineAt: Date | null };

/** Projects and briefs name days without a place; the day of Greenwich is as good as any. */
const NO_PLACE = "UTC";

/**
 * From when to when a listing lasts, and by when one must act, as instants for lists and calendars.
 * Days begin and end in their own zone; an end or deadline is the last millisecond of its day. A programme
 * lasts from its first intake's start (its end is open); its deadline is the first not past at `now`, else the last.
 */
export function spanOf(dates: KindDates, now: Date): Span {
  switch (dates.kind) {
    case "exhibition":
      return {
        startsAt: startOfDay(dates.startsOn, dates.timeZone),
        endsAt: endOfDay(dates.endsOn, dates.timeZone),
        deadlineAt: null,
      };
    case "lecture":
      return {
        startsAt: earliest(dates.sessions.map(({ startsAt }) => startsAt)),
        endsAt: latest(dates.sessions.map(({ endsAt }) => endsAt)),
        deadlineAt: null,
      };
    case "programme": {
      const deadlines = dates.intakes.map(({ deadlineOn, timeZone }) => endOfDay(deadlineOn, timeZone));
      return {
        startsAt: earliest(dates.intakes.map(({ startsOn, timeZone }) => startOfDay(startsOn, timeZone))),
        endsAt: null,
        deadlineAt: earliest(deadlines.filter((deadline) => deadline >= now)) ?? latest(deadlines),
      };
    }
    case "project":
      return {
        startsAt: startOfDay(dates.startsOn, NO_PLACE),
        endsAt: dates.endsOn === null ? null : endOfDay(dates.endsOn, NO_PLACE),
        deadlineAt: null,
      };
    case "opportunity": {
      const end = endOfDay(dates.validUntil, dates.timeZone);
      return { startsAt: null, endsAt: end, deadlineAt: end };
    }
    case "brief":
      return {
        startsAt: dates.releasedOn === null ? null : startOfDay(dates.releasedOn, NO_PLACE),
        endsAt: null,
        deadlineAt: null,
      };
  }
}

function earliest(instants: readonly Date[]): Date | null {
  return instants.length === 0 ? null : new Date(Math.min(...instants.map(Number)));
}

function latest(instants: readonly Date[]): Date | null {
  return instants.length === 0 ? null : new Date(Math.max(...instants.map(Number)));
}
