import { getTranslations } from "next-intl/server";
import { weekdayOf } from "@/lib/time/day.ts";
import { formatMonth, weekdayNames } from "@/lib/time/format.ts";
import type { SecondCalendar } from "@/lib/time/second-calendar.ts";
import { isOver } from "../../rules/calendar-span.ts";
import type { CalendarDay } from "../../rules/day-entries.ts";
import { CalendarDayCell } from "./calendar-day.tsx";
import type { CalendarProps } from "./calendar-view.tsx";

/**
 * A month as a table of weeks. The same table reads as an agenda on a phone, and elsewhere when the reader asks for that
 * (app/calendar.css). Script lets arrow keys go from day to day (enhance/month-grid.ts).
 */
export async function MonthTable({
  month,
  days,
  calendar,
  ...props
}: CalendarProps & { month: string; days: CalendarDay[]; calendar: SecondCalendar | null }) {
  const { locale } = props;
  const t = await getTranslations({ locale, namespace: "calendar" });
  const hasEarlier = days.some(({ date, total }) => total > 0 && isOver(date, month, props.today));
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
  const [long, short] = [weekdayNames(locale, "long"), weekdayNames(locale, "short")];
  return (
    <div className="calendar">
      <fieldset className="calendar-looks print:hidden">
        <legend className="sr-only">{t("lookLabel")}</legend>
        {(["grid", "agenda"] as const).map((look) => (
          <label key={look} htmlFor={`look-${look}`}>
            <input type="radio" name="look" id={`look-${look}`} value={look} defaultChecked={look === "grid"} />
            {t(look)}
          </label>
        ))}
      </fieldset>
      {hasEarlier ? <EarlierDays label={t("earlier")} /> : null}
      <month-grid>
        <p id="month-keys" hidden>
          {t("keys")}
        </p>
        <table>
          <caption className="sr-only">{t("caption", { month: formatMonth(locale, month) })}</caption>
          <thead>
            <tr>
              {(weeks[0] ?? []).map(({ date }) => (
                <th key={date} scope="col" abbr={long[weekdayOf(date) - 1]}>
                  {short[weekdayOf(date) - 1]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]?.date}>
                {week.map((day) => (
                  <CalendarDayCell key={day.date} {...props} day={day} month={month} calendar={calendar} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </month-grid>
    </div>
  );
}

/**
 * Folds away the days that are over, where the month reads as an agenda: they stand in the same table as the rest, so what is
 * opened here is what app/calendar.css shows.
 */
function EarlierDays({ label }: { label: string }) {
  return (
    <details className="calendar-earlier print:hidden">
      <summary className="flex min-h-8 w-fit items-center text-sm font-medium text-accent underline-offset-4 hover:underline">
        {label}
      </summary>
    </details>
  );
}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "month-grid": DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;
      "reader-zone": DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;
    }
  }
}
