import { Temporal } from "temporal-polyfill";

/** The month after a month, both YYYY-MM. */
export function nextMonth(month: string): string {
  return Temporal.PlainYearMonth.from(month).add({ months: 1 }).toString();
}

/** The months that a browse form offers: from the one of `today` (YYYY-MM-DD) on. */
export function comingMonths(today: string, count: number): string[] {
  const first = Temporal.PlainDate.from(today).toPlainYearMonth();
  return Array.from({ length: count }, (_, months) => first.add({ months }).toString());
}
