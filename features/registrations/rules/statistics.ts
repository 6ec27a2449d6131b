import { addDays, daysBetween, weekdayOf } from "@/lib/time/day.ts";

/** What was registered on a day (YYYY-MM-DD). */
export type DayCount = { day: string; registrations: number; people: number };

/** Days are drawn one by one up to so many, then weeks; of those the last so many. */
const MOST_BARS = 60;

export type Timeline = { unit: "day" | "week"; bars: DayCount[] };

/**
 * Days with registrations as a line of time without gaps: each day from the first to the last, or each week by its Monday where that
 * would be too many bars. Of more weeks than can be drawn the latest stay.
 */
export function timeline(counted: readonly DayCount[]): Timeline {
  const days = [...counted].sort((one, other) => (one.day < other.day ? -1 : 1));
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  if (first === undefined || last === undefined) return { unit: "day", bars: [] };
  const unit = daysBetween(first, last) < MOST_BARS ? "day" : "week";
  const start = (day: string) => (unit === "day" ? day : addDays(day, 1 - weekdayOf(day)));
  const step = unit === "day" ? 1 : 7;
  const bars = new Map<string, DayCount>();
  for (let day = start(first); day <= last; day = addDays(day, step)) {
    bars.set(day, { day, registrations: 0, people: 0 });
  }
  for (const { day, registrations, people } of days) {
    const bar = bars.get(start(day));
    if (!bar) continue;
    bar.registrations += registrations;
    bar.people += people;
  }
  return { unit, bars: [...bars.values()].slice(-MOST_BARS) };
}

/** Fewer people than this are told only to those who may read their names anyway. */
export const FEW = 5;

export type Amount = { key: string; people: number };
export type Ranking = {
  rows: Amount[];
  /** People of all that have no row of their own; null where there are none, or too few to be told. */
  others: number | null;
};

/** The largest amounts, at most so many. Amounts under `few` have no row of their own: a single person must not be found out by where they come from. */
export function ranking(amounts: readonly Amount[], { most, few }: { most: number; few: number }): Ranking {
  const sorted = amounts
    .filter(({ people }) => people > 0)
    .sort((one, other) => other.people - one.people || (one.key < other.key ? -1 : 1));
  const rows = sorted.filter(({ people }) => people >= few).slice(0, most);
  const rest = sorted.filter((amount) => !rows.includes(amount)).reduce((sum, { people }) => sum + people, 0);
  return { rows, others: rest === 0 || rest < few ? null : rest };
}
