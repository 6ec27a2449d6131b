import { getTranslations } from "next-intl/server";
import { RouteMark } from "@/components/cover/route-mark.tsx";
import { CityAndCountry } from "@/features/listings/components/public/city-and-country.tsx";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { withNoBreaks } from "@/lib/text/no-break.ts";
import { formatDate, formatMonth } from "@/lib/time/format.ts";
import type { MonthRun, PublishedMonth } from "../../queries/published-month.ts";
import { type CalendarSpan, withoutDays } from "../../rules/calendar-span.ts";
import { browsePath } from "../../schema.ts";
import { CalledOffMark } from "../called-off-mark.tsx";
import type { CalendarProps } from "./calendar-view.tsx";

/** Lines that stand there at once, so that on a phone the days are not far below; the rest folds away. */
const AT_ONCE = 6;

/** What runs for longer stands here once and not on every day. */
export async function RunningList({
  filters,
  locale,
  span,
  month,
}: CalendarProps & { span: CalendarSpan; month: PublishedMonth }) {
  if (month.runs.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "calendar" });
  const cut = month.runs.length <= AT_ONCE + 1 ? month.runs.length : AT_ONCE;
  return (
    <section aria-labelledby="running" className="grid gap-2">
      <h3 id="running" className="text-lg">
        {t(span.shape === "month" ? "running" : "runningDays")}
      </h3>
      <RunningLines runs={month.runs.slice(0, cut)} locale={locale} />
      {cut < month.runs.length ? (
        <details>
          <summary className="flex min-h-8 w-fit items-center text-sm font-medium text-accent underline-offset-4 hover:underline print:hidden">
            {t("more", { count: month.runs.length - cut })}
          </summary>
          <RunningLines runs={month.runs.slice(cut)} locale={locale} />
        </details>
      ) : null}
      {month.hasMoreRuns ? (
        <a
          href={browsePath(locale, { ...withoutDays(filters), view: undefined, zone: undefined, month: span.month })}
          className="min-h-6 justify-self-start text-sm text-accent underline underline-offset-4"
        >
          {t("allRunning", { month: formatMonth(locale, span.month) })}
        </a>
      ) : null}
    </section>
  );
}

function RunningLines({ runs, locale }: { runs: readonly MonthRun[]; locale: Locale }) {
  return (
    <ul className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
      {runs.map((run) => (
        <RunningLine key={run.code} run={run} locale={locale} />
      ))}
    </ul>
  );
}

async function RunningLine({ run, locale }: { run: MonthRun; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "calendar" });
  const from = formatDate(locale, run.startsOn, "medium");
  const dates = run.endsOn ? t("fromTo", { from, to: formatDate(locale, run.endsOn, "medium") }) : t("since", { from });
  return (
    <li
      data-route={run.route}
      className="group relative grid content-start gap-0.5 border-t border-rule py-2.5 ps-3 before:absolute before:inset-y-2.5 before:start-0 before:w-1 before:bg-(--route)"
    >
      <a
        href={`/${locale}/listings/${run.code}`}
        className={`leading-snug font-semibold decoration-(--route) decoration-2 underline-offset-4 group-hover:underline after:absolute after:inset-0 ${run.status === "published" ? "" : "line-through"}`}
      >
        <bdi {...foreignText(run.textLanguage, locale)}>{withNoBreaks(run.title, run.textLanguage)}</bdi>
      </a>
      <p className="flex flex-wrap items-center gap-x-1.5 text-xs text-ink-soft">
        <RouteMark route={run.route} />
        <span className="tabular">{dates}</span>
        <span>
          <CityAndCountry city={run.city} countryCode={run.countryCode} locale={locale} />
        </span>
        {run.status === "published" ? null : <CalledOffMark locale={locale} how={run.status} />}
      </p>
    </li>
  );
}
