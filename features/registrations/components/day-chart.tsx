import { getFormatter, getTranslations } from "next-intl/server";
import { AsTable } from "@/features/desk/components/as-table.tsx";
import { share } from "@/features/desk/rules.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { formatDate, formatDateRange } from "@/lib/time/format.ts";
import type { Timeline } from "../rules/statistics.ts";

const [BAR, GAP, HEIGHT] = [16, 6, 100];

/** Fewer bars do not fill the width, and their days are told together. */
const FEW_BARS = 12;

type ChartProps = { locale: Locale; days: Timeline; zone: string };

/** People registered by day, or by week, as bars from the side where reading begins; the same as a table. `zone`: in words. */
export async function DayChart({ locale, days: { unit, bars }, zone }: ChartProps) {
  const t = await getTranslations({ locale, namespace: "registrationStatistics" });
  const format = await getFormatter({ locale });
  const most = Math.max(...bars.map(({ people }) => people));
  const [first, last] = [bars[0], bars.at(-1)];
  const isShort = bars.length < FEW_BARS;
  const title = t(unit === "day" ? "byDay" : "byWeek");
  return (
    <figure className="grid gap-2">
      <figcaption className="grid gap-0.5">
        <span className="font-semibold">{title}</span>
        <span className="text-sm text-ink-soft">{t("byDayHint", { count: most, zone })}</span>
      </figcaption>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${Math.max(bars.length, FEW_BARS) * (BAR + GAP) - GAP} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="h-32 w-full rtl:-scale-x-100"
      >
        {bars.map(({ day, people }, index) => {
          const height = (share(people, most) / 100) * (HEIGHT - 2);
          const x = index * (BAR + GAP);
          return (
            <g key={day}>
              <rect x={x} y={HEIGHT - height - 2} width={BAR} height={height} className="fill-accent" />
              <rect x={x} y={HEIGHT - 2} width={BAR} height="2" className="fill-rule-strong" />
            </g>
          );
        })}
      </svg>
      <p aria-hidden="true" className="flex justify-between text-xs text-ink-soft">
        {first && last && isShort ? <span>{formatDateRange(locale, first.day, last.day, "medium")}</span> : null}
        {first && !isShort ? <span>{formatDate(locale, first.day, "medium")}</span> : null}
        {last && !isShort ? <span>{formatDate(locale, last.day, "medium")}</span> : null}
      </p>
      <AsTable
        label={t("asTable")}
        caption={title}
        heads={[t(unit === "day" ? "day" : "week"), t("registrations"), t("people")]}
        rows={bars.map(({ day, registrations, people }) => ({
          key: day,
          head: formatDate(locale, day, "medium"),
          cells: [format.number(registrations), format.number(people)],
        }))}
      />
    </figure>
  );
}
