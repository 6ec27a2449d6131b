import { getFormatter, getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales.ts";
import { formatDate } from "@/lib/time/format.ts";
import { share, type Week } from "../rules.ts";
import { AsTable } from "./as-table.tsx";

const [BAR, GAP, HEIGHT] = [16, 6, 80];

/** Registrations by week as bars, from the side where reading begins; the same as a table. */
export async function WeekChart({ locale, weeks }: { locale: Locale; weeks: readonly Week[] }) {
  const t = await getTranslations({ locale, namespace: "deskFigures" });
  const format = await getFormatter({ locale });
  const most = Math.max(...weeks.map(({ people }) => people));
  const day = (monday: string) => formatDate(locale, monday, "monthDay");
  const [first, last] = [weeks[0], weeks.at(-1)];
  return (
    <figure className="grid gap-2">
      <figcaption className="grid gap-0.5">
        <span className="font-semibold">{t("weeks")}</span>
        <span className="text-sm text-ink-soft">{t("weeksMost", { count: most })}</span>
      </figcaption>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${weeks.length * (BAR + GAP) - GAP} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="h-24 w-full rtl:-scale-x-100"
      >
        {weeks.map(({ monday, people }, index) => {
          const height = (share(people, most) / 100) * (HEIGHT - 2);
          const x = index * (BAR + GAP);
          return (
            <g key={monday}>
              <rect x={x} y={HEIGHT - height - 2} width={BAR} height={height} className="fill-accent" />
              <rect x={x} y={HEIGHT - 2} width={BAR} height="2" className="fill-rule-strong" />
            </g>
          );
        })}
      </svg>
      <p aria-hidden="true" className="flex justify-between text-xs text-ink-soft">
        <span>{first ? day(first.monday) : null}</span>
        <span>{last ? day(last.monday) : null}</span>
      </p>
      <AsTable
        label={t("asTable")}
        caption={t("weeks")}
        heads={[t("week"), t("registrations"), t("people")]}
        rows={weeks.map(({ monday, registrations, people }) => ({
          key: monday,
          head: t("weekOf", { date: formatDate(locale, monday, "medium") }),
          cells: [format.number(registrations), format.number(people)],
        }))}
      />
    </figure>
  );
}
