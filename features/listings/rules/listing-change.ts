import { endOfDay, plainDateOf } from "@/lib/time/day.ts";
import { type ExhibitionDates, nextChangeAt } from "./exhibition-state.ts";

/** Everything by which a listing's page depends on the clock. Dates of days are date columns, zones IANA names. */
export type ListingDates = {
  startsAt: Date | null;
  endsAt: Date | null;
  sessions: readonly { startsAt: Date; endsAt: Date }[];
  exhibition: ExhibitionDates | null;
  intakes: readonly { deadlineOn: Date; timeZone: string }[];
  opportunity: { validUntil: Date; timeZone: string } | null;
  terms: { opensAt: Date | null; closesAt: Date | null } | null;
  verifications: readonly { expiresAt: Date }[];
};

const QUARTER_MS = 15 * 60_000;

/**
 * The first instant after `now` from which a listing's page may say something else: a session begins or ends, doors open or
 * close, a deadline passes, registration opens or closes, a verification runs out, or a day ends somewhere. Which
 * days a page counts depends on the zones in it; days end on the quarter hour in all of them.
 */
export function listingChangesAt(listing: ListingDates, now: Date): Date {
  const { startsAt, endsAt, sessions, exhibition, intakes, opportunity, terms, verifications } = listing;
  const instants = [
    endOfQuarter(now),
    startsAt,
    endsAt,
    ...sessions.flatMap((session) => [session.startsAt, session.endsAt]),
    exhibition && nextChangeAt(exhibition, now),
    ...intakes.map(({ deadlineOn, timeZone }) => endOfDay(plainDateOf(deadlineOn), timeZone)),
    opportunity && endOfDay(plainDateOf(opportunity.validUntil), opportunity.timeZone),
    terms?.opensAt,
    terms?.closesAt,
    ...verifications.map(({ expiresAt }) => expiresAt),
  ];
  const coming = instants.filter((instant) => instant != null && instant > now) as Date[];
  return new Date(Math.min(...coming.map(Number)));
}

/** The last millisecond of a quarter of an hour, as a day's end is the last of the day. */
function endOfQuarter(now: Date): Date {
  return new Date((Math.floor((now.getTime() + 1) / QUARTER_MS) + 1) * QUARTER_MS - 1);
}
