import { Temporal } from "temporal-polyfill";

/** The month after a month, both YYYY-MM. */
export function nextMonth(month: string): string {
  return Temporal.PlainYearMonth.from(month).add({ months: 1 }).toString();
}

/** So many months in a row, YYYY-MM, of which the first is `offset` months from `month`. */
export function monthsFrom(month: string, offset: number, count: number): string[] {
  const first = Temporal.PlainYearMonth.from(month).add({ months: offset });
  return Array.from({ length: count }, (_, months) => first.add({ months }).toString());
}
