import type { CalledOff } from "@/features/listings/rules/status.ts";
import type { ListingKind, Route } from "@/prisma/generated/enums.ts";

/**
 * What a calendar says of a listing on a day, in the order in which it stands there: what opens or closes, what must be sent by
 * then, what takes place, and what only begins or ends.
 */
export const MEANINGS = [
  "opens",
  "onlyDay",
  "closes",
  "deadline",
  "session",
  "valid",
  "intake",
  "begins",
  "ends",
  "released",
] as const;
export type Meaning = (typeof MEANINGS)[number];

/** A listing as a calendar shows it. */
export type MonthListing = {
  id: string;
  code: string;
  kind: ListingKind;
  status: "published" | CalledOff;
  route: Route;
  title: string;
  textLanguage: string;
  city: string;
  countryCode: string;
  isSample: boolean;
};

export type MonthEntry = MonthListing & {
  means: Meaning;
  /** Where its first and last day stand among the days shown, from 0; before or beyond them it is less or more. */
  first: number;
  last: number;
  /** When a session begins, when a deadline is over; null for what is a whole day at its place. */
  at: Date | null;
  until: Date | null;
  /** The IANA zone of the place. */
  zone: string;
};

/** Which stretch of an entry stands on a day: all of it, or a part of what lasts for days. */
export type Part = "whole" | "first" | "middle" | "last";
export type DayEntry = MonthEntry & { part: Part };
/** `total` counts also what was not read because a day shows only so much. */
export type CalendarDay = { date: string; entries: DayEntry[]; total: number };

const HOUR = 3_600_000;
/** An evening that passes midnight, at its place or by the reader's clock, is still one evening. */
const ONE_EVENING = 12 * HOUR;
/** What lasts longer would only fill the month: it stands on its first and last day. */
const LONGEST_SHOWN_DAILY = 8;

/** The days on which an entry stands, as places among the days shown, and which part of it each is. */
export function partsOf(entry: Pick<MonthEntry, "first" | "last" | "at" | "until">): { day: number; part: Part }[] {
  const { first, last, at, until } = entry;
  const isShort = at !== null && until !== null && until.getTime() - at.getTime() < ONE_EVENING;
  if (first === last || isShort) return [{ day: first, part: "whole" }];
  const ends = [
    { day: first, part: "first" as const },
    { day: last, part: "last" as const },
  ];
  if (last - first + 1 > LONGEST_SHOWN_DAILY) return ends;
  const between = Array.from({ length: last - first - 1 }, (_, days) => ({
    day: first + 1 + days,
    part: "middle" as const,
  }));
  return [...ends, ...between];
}

/**
 * Puts entries on the days shown (YYYY-MM-DD, in order). `counts` says how many begin on each day, also those that were not
 * read; what goes on from an earlier day is added. Entries of a day stand as `MEANINGS` orders them, then by the clock.
 */
export function placeEntries(
  dates: readonly string[],
  entries: readonly MonthEntry[],
  counts: ReadonlyMap<number, number>,
): CalendarDay[] {
  const days = dates.map((date, index) => ({ date, entries: [] as DayEntry[], total: counts.get(index) ?? 0 }));
  for (const entry of entries) {
    for (const { day, part } of partsOf(entry)) {
      const shown = days[day];
      if (!shown) continue;
      shown.entries.push({ ...entry, part });
      if (day !== entry.first) shown.total += 1;
    }
  }
  for (const day of days) day.entries.sort(byPlaceInDay);
  return days;
}

function byPlaceInDay(one: DayEntry, other: DayEntry): number {
  return (
    MEANINGS.indexOf(one.means) - MEANINGS.indexOf(other.means) ||
    Number(one.at ?? 0) - Number(other.at ?? 0) ||
    (one.code < other.code ? -1 : 1)
  );
}
