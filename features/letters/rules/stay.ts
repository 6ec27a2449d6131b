import type { FieldError } from "@/lib/text/zod.ts";
import { addDays, daysBetween, plainDateOf } from "@/lib/time/day.ts";
import type { Passport } from "./passport.ts";

/** First and last day of what the letter invites to, YYYY-MM-DD in its own zone. */
export type EventDays = { from: string; to: string };

type Dated = {
  sessions: readonly { id: string; localStart: string; localEnd: string }[];
  exhibition: { startsOn: Date; endsOn: Date } | null;
};

/** From the first to the last day of a listing, or of the one session a place is for; null where it has no dates, as a programme. */
export function eventDays({ sessions, exhibition }: Dated, sessionId: string | null): EventDays | null {
  if (exhibition) return { from: plainDateOf(exhibition.startsOn), to: plainDateOf(exhibition.endsOn) };
  const own = sessions.filter(({ id }) => sessionId === null || id === sessionId);
  const starts = own.map(({ localStart }) => localStart.slice(0, 10)).sort();
  const ends = own.map(({ localEnd }) => localEnd.slice(0, 10)).sort();
  const [from] = starts;
  const to = ends.at(-1);
  return from !== undefined && to !== undefined ? { from, to } : null;
}

/** How many days before the first and after the last day a stay may reach. */
export const MOST_DAYS_AROUND = 90;

/** Longer than any programme of study. */
const LONGEST_STAY_DAYS = 366 * 6;

type Stay = Pick<Passport, "validFrom" | "validUntil" | "birthDate"> & { arrivesOn: string; departsOn: string };

/**
 * What is wrong with the dates of a letter, by field. The passport must be valid until the day of departure; the stay must meet the event's
 * days (null: it has none) and not reach more than MOST_DAYS_AROUND beyond them. `today` is a day in UTC; a day's difference is let pass,
 * since for the person it may be another.
 */
export function wrongDates(stay: Stay, event: EventDays | null, today: string): Record<string, FieldError> {
  const errors: Record<string, FieldError> = {};
  const { arrivesOn, departsOn, validFrom, validUntil, birthDate } = stay;
  if (birthDate >= today) errors.birthDate = "dateInFuture";
  if (validFrom > addDays(today, 1)) errors.validFrom = "dateInFuture";
  if (validUntil <= validFrom) errors.validUntil = "endBeforeStart";
  else if (validUntil < departsOn) errors.validUntil = "passportEnds";
  if (arrivesOn < addDays(today, -1)) errors.arrivesOn = "dateInPast";
  else if (event && (arrivesOn > event.to || daysBetween(arrivesOn, event.from) > MOST_DAYS_AROUND))
    errors.arrivesOn = "outsideEvent";
  if (departsOn < arrivesOn) errors.departsOn = "endBeforeStart";
  else if (event && (departsOn < event.from || daysBetween(event.to, departsOn) > MOST_DAYS_AROUND))
    errors.departsOn = "outsideEvent";
  else if (daysBetween(arrivesOn, departsOn) > LONGEST_STAY_DAYS) errors.departsOn = "outsideEvent";
  return errors;
}
