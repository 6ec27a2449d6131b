import { getFormatter, getTranslations } from "next-intl/server";
import { AsTable } from "@/features/desk/components/as-table.tsx";
import { BarList } from "@/features/desk/components/bar-list.tsx";
import { share } from "@/features/desk/rules.ts";
import type { Locale } from "@/lib/i18n/locales.ts";

type ChartProps = {
  locale: Locale;
  title: string;
  hint?: string;
  /** What is counted, as the table's heading says it. */
  head: string;
  unit: "people" | "registrations" | "answers";
  rows: readonly { key: string; label: string; count: number }[];
};

/** Amounts as bars, each with its figure, and the same as a table. */
export async function AmountChart({ locale, title, hint, head, unit, rows }: ChartProps) {
  const t = await getTranslations({ locale, namespace: "registrationStatistics" });
  const format = await getFormatter({ locale });
  const most = Math.max(0, ...rows.map(({ count }) => count));
  return (
    <div className="grid content-start gap-2">
      <BarList
        title={title}
        hint={hint}
        bars={rows.map(({ key, label, count }) => ({
          key,
          name: <bdi>{label}</bdi>,
          told: format.number(count),
          percent: share(count, most),
        }))}
      />
      <AsTable
        label={t("asTable")}
        caption={title}
        heads={[head, t(unit)]}
        rows={rows.map(({ key, label, count }) => ({
          key,
          head: <bdi>{label}</bdi>,
          cells: [format.number(count)],
        }))}
      />
    </div>
  );
}
