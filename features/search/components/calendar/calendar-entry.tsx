import { getTranslations } from "next-intl/server";
import { RouteMark } from "@/components/cover/route-mark.tsx";
import { CityAndCountry } from "@/features/listings/components/public/city-and-country.tsx";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { withNoBreaks } from "@/lib/text/no-break.ts";
import { formatTime } from "@/lib/time/format.ts";
import type { DayEntry } from "../../rules/day-entries.ts";
import { CalledOffMark } from "../called-off-mark.tsx";

/** A listing on a day: when or what it is on that day, and its title; where it is wherever there is room. */
export async function CalendarEntry({ entry, zone, locale }: { entry: DayEntry; zone?: string; locale: Locale }) {
  const isOff = entry.status !== "published";
  return (
    <li data-route={entry.route} className="calendar-entry">
      <a href={`/${locale}/listings/${entry.code}`} className="group">
        <span className="calendar-when">
          <RouteMark route={entry.route} />
          {await whenOf(entry, zone, locale)}
        </span>
        <span
          {...foreignText(entry.textLanguage, locale)}
          className={`calendar-title as-around group-hover:underline ${isOff ? "line-through" : ""}`}
        >
          {withNoBreaks(entry.title, entry.textLanguage)}
        </span>
      </a>
      {entry.status === "published" ? null : <CalledOffMark locale={locale} how={entry.status} />}
      <span className="calendar-where">
        <CityAndCountry city={entry.city} countryCode={entry.countryCode} locale={locale} />
      </span>
    </li>
  );
}

/** The hour of a session; in words what else a day means. A deadline by the reader's clock has an hour as well. */
async function whenOf(entry: DayEntry, zone: string | undefined, locale: Locale) {
  const t = await getTranslations({ locale, namespace: "calendar" });
  const { means, part, at, until } = entry;
  const time = (instant: Date) => formatTime(locale, instant, zone ?? entry.zone);
  if (means !== "session") {
    const isDue = means === "deadline" || means === "valid";
    return (
      <strong>
        {t(`means.${means}`)}
        {isDue && zone && at ? ` ${time(at)}` : ""}
      </strong>
    );
  }
  if (part === "middle") return <span>{t("goesOn")}</span>;
  if (part === "last" && until) return <span>{t("untilTime", { time: time(until) })}</span>;
  return at ? <time dateTime={at.toISOString()}>{time(at)}</time> : null;
}
