import { getTranslations } from "next-intl/server";
import { isChinese, type Locale } from "@/lib/i18n/locales.ts";
import { NO_BREAK_SPACE } from "@/lib/text/no-break.ts";
import { formatDate, plainDateParts } from "@/lib/time/format.ts";
import { type SecondCalendar, secondDate } from "@/lib/time/second-calendar.ts";
import { isOver, withoutDays } from "../../rules/calendar-span.ts";
import type { CalendarDay } from "../../rules/day-entries.ts";
import { browsePath } from "../../schema.ts";
import { CalendarEntry } from "./calendar-entry.tsx";
import type { CalendarProps } from "./calendar-view.tsx";

/** Entries of a day that a grid has room for; the agenda shows all that were read. */
const SHOWN_IN_GRID = 3;

type DayProps = CalendarProps & { day: CalendarDay; calendar: SecondCalendar | null };

/** A day of the month's table: its date, what is on it, and the way to the rest. Days of the neighbouring months are dimmed. */
export async function CalendarDayCell({ month, ...props }: DayProps & { month: string }) {
  const { day, today, locale } = props;
  const t = await getTranslations({ locale, namespace: "calendar" });
  const isToday = day.date === today;
  return (
    <td
      id={`day-${day.date}`}
      data-outside={day.date.startsWith(month) ? undefined : ""}
      data-past={isOver(day.date, month, today) ? "" : undefined}
      data-empty={day.total === 0 && !isToday ? "" : undefined}
      aria-current={isToday ? "date" : undefined}
    >
      <CalendarDate {...props} />
      {isToday && day.total === 0 ? <p className="calendar-nothing">{t("nothingToday")}</p> : null}
      <DayEntries {...props} />
    </td>
  );
}

/** The date by both calendars; a link to the day's own agenda where there is anything on it. */
export async function CalendarDate({ day, calendar, filters, locale, today, now }: DayProps) {
  const t = await getTranslations({ locale, namespace: "calendar" });
  const { day: number, month, weekday } = plainDateParts(locale, day.date);
  const shown = (
    <>
      <span aria-hidden="true" className="calendar-number">
        {number}
      </span>
      <span aria-hidden="true" className="calendar-weekday">
        <span>{month}</span>
        <span>{weekday}</span>
      </span>
      <span className="sr-only">{t("dayName", { date: formatDate(locale, day.date, "full"), count: day.total })}</span>
    </>
  );
  return (
    <p className="calendar-date">
      {day.total > 0 ? (
        <a href={dayPath({ day, filters, locale, today, now })} rel="nofollow">
          {shown}
        </a>
      ) : (
        <span>{shown}</span>
      )}
      {calendar ? <SecondDay date={day.date} calendar={calendar} locale={locale} /> : null}
    </p>
  );
}

/** Day and month in the second calendar. A cell of the grid shows one of them, the month on its first day; both are heard. */
async function SecondDay({ date, calendar, locale }: { date: string; calendar: SecondCalendar; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "calendar" });
  const second = secondDate(locale, calendar, date);
  if (!second) return null;
  const isFirst = second.day === "1" || second.day === "初一";
  const isNumbered = calendar === "chinese" && !isChinese(locale);
  const month = isNumbered
    ? t("lunarMonth", { number: second.month, leap: second.isLeapMonth ? "yes" : "no" })
    : second.month;
  if (isChinese(locale)) {
    const day = calendar === "chinese" ? second.day : `${second.day}日`;
    return (
      <small>
        <span className={isFirst ? undefined : "calendar-agenda-only"}>{month}</span>
        <span className={isFirst ? "calendar-agenda-only" : undefined}>{day}</span>
      </small>
    );
  }
  return (
    <small>
      {second.day}
      <span className={isFirst ? undefined : "calendar-agenda-only"}>
        {NO_BREAK_SPACE}
        {month}
      </span>
    </small>
  );
}

async function DayEntries(props: DayProps) {
  const { day, filters, locale } = props;
  if (day.entries.length === 0) return null;
  return (
    <>
      <ul className="calendar-entries">
        {day.entries.map((entry) => (
          <CalendarEntry
            key={`${entry.code} ${entry.means} ${Number(entry.at)}`}
            entry={entry}
            zone={filters.zone}
            locale={locale}
          />
        ))}
      </ul>
      <More {...props} look="grid" count={day.total - SHOWN_IN_GRID} />
      <More {...props} look="agenda" count={day.total - day.entries.length} />
    </>
  );
}

/** Each look of the table shows its own of these two. */
async function More({ look, count, ...props }: DayProps & { look: "grid" | "agenda"; count: number }) {
  const { day, locale } = props;
  if (count <= 0) return null;
  const t = await getTranslations({ locale, namespace: "calendar" });
  return (
    <a
      href={dayPath(props)}
      rel="nofollow"
      className={`calendar-more calendar-more-${look}`}
      aria-label={t("moreOn", { count, date: formatDate(locale, day.date, "full") })}
    >
      {t("more", { count })}
    </a>
  );
}

function dayPath({ day, filters, locale }: Omit<DayProps, "calendar">): string {
  return browsePath(locale, { ...withoutDays(filters), from: day.date, to: day.date });
}
