import { addDays } from "@/lib/time/day.ts";
import type { BrowseFilters } from "../schema.ts";
import { daysBetweenDates, weeksOf } from "./month-grid.ts";

/** More days in a row than two months have are read as these. */
export const LONGEST_AGENDA = 62;

/** What a calendar shows: the weeks of a month, or the days that were asked for one after the other. */
export type CalendarSpan =
  | { shape: "month"; month: string; weeks: string[][]; days: string[] }
  | { shape: "days"; month: string; days: string[] };

const DAYS_FROM_TODAY = { today: 1, week: 7, month: 30 } as const;

/**
 * The days that a calendar shows when today is `today` (YYYY-MM-DD). A month stands alone; first or last day, or "this
 * week", ask for an agenda of those days; nothing asked is the month of today. Days are those of the calendar's clock.
 */
export function calendarSpan(
  { when, from, to, month }: Pick<BrowseFilters, "when" | "from" | "to" | "month">,
  today: string,
  locale: string,
): CalendarSpan {
  const asked = month === undefined ? daysAsked({ when, from, to }, today) : null;
  if (asked)
    return {
      shape: "days",
      month: asked.first.slice(0, 7),
      days: daysBetweenDates(asked.first, asked.last, LONGEST_AGENDA),
    };
  const shown = month ?? today.slice(0, 7);
  const weeks = weeksOf(shown, locale);
  return { shape: "month", month: shown, weeks, days: weeks.flat() };
}

/** A first day without a last one asks for thirty days; a last day alone for all from today to then. */
function daysAsked({ when, from, to }: Pick<BrowseFilters, "when" | "from" | "to">, today: string) {
  if (from !== undefined) return { first: from, last: to ?? addDays(from, DAYS_FROM_TODAY.month - 1) };
  if (to !== undefined) return { first: to < today ? to : today, last: to };
  return when === undefined ? null : { first: today, last: addDays(today, DAYS_FROM_TODAY[when] - 1) };
}

/** Whether a day is over in the month that is shown (YYYY-MM) when that is the month of today: what the agenda folds away. */
export function isOver(day: string, month: string, today: string): boolean {
  return today.startsWith(month) && day.startsWith(month) && day < today;
}

/** The same question without what it says about days: the calendar itself says those. */
export function withoutDays(filters: BrowseFilters): BrowseFilters {
  return { ...filters, when: undefined, from: undefined, to: undefined, month: undefined, after: undefined };
}
