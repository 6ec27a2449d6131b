import { getTranslations } from "next-intl/server";
import type { SecondCalendar } from "@/lib/time/second-calendar.ts";
import type { CalendarDay } from "../../rules/day-entries.ts";
import { CalendarDate } from "./calendar-day.tsx";
import { CalendarEntry } from "./calendar-entry.tsx";
import type { CalendarProps } from "./calendar-view.tsx";

/** Days one after the other, those with something on them. */
export async function DayAgenda({
  days,
  calendar,
  ...props
}: CalendarProps & { days: CalendarDay[]; calendar: SecondCalendar | null }) {
  const { filters, locale } = props;
  const t = await getTranslations({ locale, namespace: "calendar" });
  const shown = days.filter(({ total }) => total > 0);
  if (shown.length === 0) return null;
  return (
    <ol className="calendar calendar-agenda">
      {shown.map((day) => (
        <li key={day.date}>
          <CalendarDate {...props} day={day} calendar={calendar} />
          <div>
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
            {day.total > day.entries.length ? (
              <p className="text-sm text-ink-soft">{t("upTo", { count: day.entries.length })}</p>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
