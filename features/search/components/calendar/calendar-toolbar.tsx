import { getTranslations } from "next-intl/server";
import { buttonStyle } from "@/components/ui/button-style.ts";
import { Arrow } from "@/components/ui/pagination.tsx";
import { isChinese, type Locale } from "@/lib/i18n/locales.ts";
import { addDays } from "@/lib/time/day.ts";
import { type SecondCalendar, secondDate } from "@/lib/time/second-calendar.ts";
import { type CalendarSpan, withoutDays } from "../../rules/calendar-span.ts";
import { monthsFrom } from "../../rules/months.ts";
import { type BrowseFilters, browsePath } from "../../schema.ts";
import { type CalendarProps, spanTitle } from "./calendar-view.tsx";

/** Which days are shown, by both calendars, and the ways to those before and after. */
export async function CalendarToolbar({
  filters,
  locale,
  today,
  span,
  calendar,
  hasDays,
}: CalendarProps & {
  span: CalendarSpan;
  calendar: SecondCalendar | null;
  /** Whether the days stand below, so that one can go to today. */
  hasDays: boolean;
}) {
  const t = await getTranslations({ locale, namespace: "calendar" });
  const to = (days: BrowseFilters) => browsePath(locale, { ...withoutDays(filters), ...days });
  const { previous, next } = neighbours(span);
  const isMonth = span.shape === "month";
  const thisMonth = today.slice(0, 7);
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div>
        <h2 className="text-3xl first-letter:uppercase">{spanTitle(span, locale)}</h2>
        {calendar ? <p className="mt-1 text-sm text-ink-soft">{await secondSpan(span, calendar, locale)}</p> : null}
      </div>
      <nav aria-label={t("navigation")} className="flex flex-wrap gap-2 print:hidden">
        {isMonth && span.month !== thisMonth ? (
          <a href={to({ month: thisMonth })} className={buttonStyle({ tone: "quiet" })}>
            {t("thisMonth")}
          </a>
        ) : null}
        {isMonth && span.month === thisMonth && hasDays ? (
          <a href={`#day-${today}`} className={buttonStyle({ tone: "quiet" })}>
            {t("today")}
          </a>
        ) : null}
        {isMonth ? null : (
          <a href={to({ month: span.month })} className={buttonStyle({ tone: "quiet" })}>
            {t("wholeMonth")}
          </a>
        )}
        {previous ? (
          <a href={to(previous)} rel="prev nofollow" className={buttonStyle({ tone: "secondary" })}>
            <Arrow back />
            <span className="max-sm:sr-only">{t(isMonth ? "previousMonth" : "previousDay")}</span>
          </a>
        ) : null}
        {next ? (
          <a href={to(next)} rel="next nofollow" className={buttonStyle({ tone: "secondary" })}>
            <span className="max-sm:sr-only">{t(isMonth ? "nextMonth" : "nextDay")}</span>
            <Arrow />
          </a>
        ) : null}
      </nav>
    </div>
  );
}

/** Addresses know this century only. Several days have no neighbours: they are what somebody asked for. */
function neighbours(span: CalendarSpan): { previous?: BrowseFilters; next?: BrowseFilters } {
  if (span.shape === "month") {
    const [before, , after] = monthsFrom(span.month, -1, 3);
    return { previous: inCentury({ month: before }), next: inCentury({ month: after }) };
  }
  const [day] = span.days;
  if (day === undefined || span.days.length > 1) return {};
  const only = (date: string) => inCentury({ from: date, to: date });
  return { previous: only(addDays(day, -1)), next: only(addDays(day, 1)) };
}

function inCentury(days: BrowseFilters): BrowseFilters | undefined {
  return (days.month ?? days.from ?? "").startsWith("20") ? days : undefined;
}

/** The months of the second calendar that the days touch: "Jumada II – Rajab 1448". */
async function secondSpan(span: CalendarSpan, calendar: SecondCalendar, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: "calendar" });
  const inside = span.shape === "month" ? span.days.filter((day) => day.startsWith(span.month)) : span.days;
  const [first, last] = [inside[0] ?? "", inside.at(-1) ?? ""].map((day) => secondDate(locale, calendar, day));
  if (!first || !last) return "";
  const name = ({ month, isLeapMonth }: typeof first) =>
    calendar === "chinese" && !isChinese(locale)
      ? t("lunarMonth", { number: month, leap: isLeapMonth ? "yes" : "no" })
      : month;
  const whole = (date: typeof first) => t("monthOfYear", { month: name(date), year: date.year });
  if (first.year !== last.year) return `${whole(first)} – ${whole(last)}`;
  return name(first) === name(last)
    ? whole(last)
    : t("monthOfYear", { month: `${name(first)} – ${name(last)}`, year: last.year });
}
