import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { formatDateRange, formatMonth } from "@/lib/time/format.ts";
import type { PublishedMonth } from "../../queries/published-month.ts";
import { calendarInForce } from "../../rules/calendar-choice.ts";
import { type CalendarSpan, withoutDays } from "../../rules/calendar-span.ts";
import { type BrowseFilters, browsePath } from "../../schema.ts";
import { CalendarSettings } from "./calendar-settings.tsx";
import { CalendarToolbar } from "./calendar-toolbar.tsx";
import { DayAgenda } from "./day-agenda.tsx";
import { MonthTable } from "./month-table.tsx";
import { RouteLegend } from "./route-legend.tsx";
import { RunningList } from "./running-list.tsx";

export type CalendarProps = { filters: BrowseFilters; locale: Locale; now: Date; today: string };

/** A question as a calendar: a month as a grid (as an agenda on a phone), or the days that were asked for. */
export async function CalendarView({
  span,
  month,
  monthAfter,
  ...props
}: CalendarProps & {
  span: CalendarSpan;
  month: PublishedMonth;
  /** YYYY-MM of the next month with something in it; looked for when there is nothing here. */
  monthAfter: string | null;
}) {
  const { filters, locale } = props;
  const calendar = calendarInForce(filters.calendar, locale);
  const isEmpty = month.runs.length === 0 && month.days.every(({ total }) => total === 0);
  return (
    <div className="grid gap-6">
      <CalendarToolbar {...props} span={span} calendar={calendar} hasDays={!isEmpty} />
      <CalendarSettings {...props} span={span} />
      {isEmpty ? (
        <month-grid>
          <NothingHere filters={filters} span={span} monthAfter={monthAfter} locale={locale} />
        </month-grid>
      ) : null}
      {span.shape === "month" ? <RunningList {...props} span={span} month={month} /> : null}
      {isEmpty ? null : span.shape === "month" ? (
        <MonthTable {...props} month={span.month} days={month.days} calendar={calendar} />
      ) : (
        <>
          <DayAgenda {...props} days={month.days} calendar={calendar} />
          <RunningList {...props} span={span} month={month} />
        </>
      )}
      {isEmpty ? null : <RouteLegend locale={locale} />}
    </div>
  );
}

async function NothingHere({
  filters,
  span,
  monthAfter,
  locale,
}: {
  filters: BrowseFilters;
  span: CalendarSpan;
  monthAfter: string | null;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: "calendar" });
  const title = span.shape === "month" ? t("emptyMonth", { month: formatMonth(locale, span.month) }) : t("emptyDays");
  return (
    <EmptyState title={title} reason={t("emptyReason")}>
      {monthAfter ? (
        <LinkButton href={browsePath(locale, { ...withoutDays(filters), month: monthAfter })}>
          {t("toMonth", { month: formatMonth(locale, monthAfter) })}
        </LinkButton>
      ) : null}
      <LinkButton href={browsePath(locale, { ...withoutDays(filters), view: undefined })} tone="secondary">
        {t("toList")}
      </LinkButton>
    </EmptyState>
  );
}

/** What a calendar's span is called: a month, a day, or from one to another. */
export function spanTitle(span: CalendarSpan, locale: Locale): string {
  if (span.shape === "month") return formatMonth(locale, span.month);
  return formatDateRange(locale, span.days[0] ?? "", span.days.at(-1) ?? "", span.days.length === 1 ? "full" : "long");
}
