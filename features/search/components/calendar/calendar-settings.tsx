import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button.tsx";
import { type Option, SelectField } from "@/components/ui/select-field.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { formatMonth, zoneName } from "@/lib/time/format.ts";
import { calendarName, SECOND_CALENDARS } from "@/lib/time/second-calendar.ts";
import { timeZoneOptions } from "@/lib/time/zone-options.ts";
import { usualCalendar } from "../../rules/calendar-choice.ts";
import { type CalendarSpan, withoutDays } from "../../rules/calendar-span.ts";
import { monthsFrom } from "../../rules/months.ts";
import { browsePath } from "../../schema.ts";
import { HiddenFilters } from "../hidden-filters.tsx";
import type { CalendarProps } from "./calendar-view.tsx";

const MONTHS_BACK = 12;
const MONTHS = 37;

/** Whose clock is told, and a form for another month, clock or second calendar. Script offers the reader's own clock. */
export async function CalendarSettings({ filters, locale, now, today, span }: CalendarProps & { span: CalendarSpan }) {
  const t = await getTranslations({ locale, namespace: "calendar" });
  const browse = await getTranslations({ locale, namespace: "browse" });
  const { zone, calendar, month, ...others } = filters;
  const usual = usualCalendar(locale);
  const months = new Set([...monthsFrom(today.slice(0, 7), -MONTHS_BACK, MONTHS), span.month]);
  const kept = span.shape === "month" ? { ...withoutDays(others), view: "calendar" as const } : others;
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-1 text-sm print:hidden">
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-ink-soft">
        <span>{zone ? t("timesIn", { zone: zoneName(zone, locale, now) }) : t("timesAtVenue")}</span>
        {zone ? (
          <a
            href={browsePath(locale, { ...filters, zone: undefined })}
            className="min-h-6 text-accent underline underline-offset-4"
          >
            {t("showVenueTime")}
          </a>
        ) : null}
        <reader-zone hidden data-zone={zone ?? ""}>
          <a
            href={browsePath(locale, { ...filters, zone: "UTC" })}
            data-pattern={t("inYourTime", { zone: "{zone}" })}
            rel="nofollow"
            className="min-h-6 text-accent underline underline-offset-4"
          >
            {t("zone")}
          </a>
        </reader-zone>
      </p>
      <details className="group open:w-full">
        <summary className="flex min-h-8 w-fit items-center gap-2 font-semibold text-accent">
          <svg
            aria-hidden="true"
            viewBox="0 0 16 16"
            className="size-4"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
          >
            <path d="M2 3.5h12v10.5H2zM2 7h12M5.5 1.5v3.5M10.5 1.5v3.5" />
          </svg>
          {t("settings")}
        </summary>
        <form
          action={`/${locale}/browse`}
          method="get"
          className="mt-3 grid items-end gap-4 rounded-sm bg-sunken p-4 sm:grid-cols-2 lg:grid-cols-[1fr_2fr_1.5fr_auto]"
        >
          <HiddenFilters filters={kept} />
          {span.shape === "month" ? (
            <SelectField
              name="month"
              label={browse("month")}
              defaultValue={span.month}
              options={[...months].sort().map((value) => ({ value, label: formatMonth(locale, value) }))}
            />
          ) : null}
          <SelectField
            name="zone"
            label={t("zone")}
            defaultValue={zone ?? ""}
            placeholder={t("venueTime")}
            options={zoneChoices(locale, now, zone)}
          />
          <SelectField
            name="calendar"
            label={t("second")}
            defaultValue={calendar === usual ? "" : (calendar ?? "")}
            placeholder={usual ? t("usual", { name: calendarName(locale, usual) }) : t("none")}
            options={[
              ...(usual ? [{ value: "none", label: t("none") }] : []),
              ...SECOND_CALENDARS.filter((name) => name !== usual).map((name) => ({
                value: name,
                label: calendarName(locale, name),
              })),
            ]}
          />
          <Button>{t("show")}</Button>
        </form>
      </details>
    </div>
  );
}

/** Offsets change with the seasons, so the labels are made anew each day; making them takes longer than the rest of the page. */
const offered = new Map<string, { day: string; options: Option[] }>();

function zoneChoices(locale: Locale, now: Date, chosen: string | undefined): Option[] {
  const day = now.toISOString().slice(0, 10);
  const held = offered.get(locale);
  const options = held?.day === day ? held.options : timeZoneOptions(locale, now);
  offered.set(locale, { day, options });
  const isOffered = chosen === undefined || options.some(({ value }) => value === chosen);
  return isOffered ? options : [{ value: chosen, label: zoneName(chosen, locale, now) }, ...options];
}
