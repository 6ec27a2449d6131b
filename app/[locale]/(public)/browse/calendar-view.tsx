import { CalendarView } from "@/features/search/components/calendar/calendar-view.tsx";
import { FilterPanel } from "@/features/search/components/facets/filter-panel.tsx";
import { FilterChips } from "@/features/search/components/filter-chips.tsx";
import { NoResults } from "@/features/search/components/no-results.tsx";
import { Subscribe } from "@/features/search/components/subscribe.tsx";
import { listPublishedFacets } from "@/features/search/queries/published-facets.ts";
import { getPublishedMonth, getPublishedMonthAfter } from "@/features/search/queries/published-month.ts";
import { countPublishedWider } from "@/features/search/queries/published-wider.ts";
import { calendarSpan, withoutDays } from "@/features/search/rules/calendar-span.ts";
import { dateInZone } from "@/lib/time/day.ts";
import type { Question, View } from "./question.ts";

/** The answer as a calendar: the whole width for the days, the filters folded above them. */
export async function calendarView({ filters, names, locale, now }: Question): Promise<View> {
  const today = dateInZone(now, filters.zone ?? "UTC");
  const span = calendarSpan(filters, today, locale);
  // The last days of the month before are shown; what ran only then is not this month's.
  const inside = span.shape === "month" ? span.days.filter((day) => day.startsWith(span.month)) : span.days;
  const runsIn = { from: inside[0] ?? today, to: inside.at(-1) ?? today };
  const [month, { facets, total }] = await Promise.all([
    getPublishedMonth(filters, span.days, runsIn, locale, now),
    listPublishedFacets(withoutDays(filters), locale, now),
  ]);
  const listings = [...month.runs, ...month.days.flatMap(({ entries }) => entries)];
  const monthAfter =
    total > 0 && listings.length === 0 ? await getPublishedMonthAfter(filters, span.days.at(-1) ?? today, now) : null;
  // What nothing fits on any day, and nothing without a date, is not to be looked for in another month or on the list.
  const wider = total === 0 ? await countPublishedWider(withoutDays(filters), now) : [];
  const body = (
    <div className="grid gap-5">
      <FilterPanel filters={filters} facets={facets} locale={locale} place="folded" />
      <FilterChips filters={withoutDays(filters)} names={names} locale={locale} />
      {total === 0 ? (
        <NoResults filters={withoutDays(filters)} wider={wider} names={names} locale={locale} />
      ) : (
        <CalendarView
          filters={filters}
          span={span}
          month={month}
          monthAfter={monthAfter}
          locale={locale}
          now={now}
          today={today}
        />
      )}
      <Subscribe filters={filters} locale={locale} />
    </div>
  );
  return { body, hasSample: listings.some(({ isSample }) => isSample) };
}
