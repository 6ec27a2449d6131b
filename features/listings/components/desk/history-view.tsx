import { getTranslations } from "next-intl/server";
import type { ComponentProps, ReactNode } from "react";
import { BackLink } from "@/components/ui/back-link.tsx";
import { Button } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Pagination } from "@/components/ui/pagination.tsx";
import { direction } from "@/lib/i18n/locales.ts";
import { DifferenceTable } from "./difference-table.tsx";
import { HistoryTable } from "./history-table.tsx";

type TableProps = ComponentProps<typeof HistoryTable>;

type HistoryViewProps = TableProps & {
  /** The page above, and how the link there reads. */
  base: string;
  back: string;
  heading: string;
  title: string;
  titleLanguage: string;
  /** What is said of nothing to show. */
  noneHint: string;
  before: number | undefined;
  differences: ComponentProps<typeof DifferenceTable>["differences"] | null;
  /** The way to bring a version back; `label` names it. */
  bringBack: (from: string, label: string) => ReactNode;
};

/** Versions of a text, two of them compared, and the earlier one brought back: of a listing, or of one translation. */
export async function HistoryView(props: HistoryViewProps) {
  const { locale, history, chosen, base, before, differences } = props;
  const t = await getTranslations({ locale, namespace: "editor.history" });
  const earlier = history.revisions.find((revision) => revision.id === chosen.from);
  const later = history.revisions.find((revision) => revision.id === chosen.to);
  return (
    <div className="grid gap-8">
      <header className="grid gap-3">
        <BackLink href={base}>{props.back}</BackLink>
        <h1 className="text-3xl">{props.heading}</h1>
        <p lang={props.titleLanguage} dir={direction(props.titleLanguage)} className="as-around text-lg">
          {props.title}
        </p>
      </header>
      {history.revisions.length === 0 ? (
        <EmptyState title={t("none")} reason={props.noneHint} />
      ) : (
        <form action={`${base}/history`} className="grid grid-cols-1 gap-4">
          {before === undefined ? null : <input type="hidden" name="before" value={before} />}
          <HistoryTable locale={locale} history={history} chosen={chosen} />
          <div>
            <Button tone="secondary">{t("compare")}</Button>
          </div>
        </form>
      )}
      <Pagination
        label={t("pages")}
        previous={before === undefined ? undefined : { href: `${base}/history`, label: t("newest") }}
        next={history.next === null ? undefined : { href: `${base}/history?before=${history.next}`, label: t("older") }}
      />
      {differences === null ? null : (
        <div className="grid gap-4">
          <h2 id="differences" className="text-xl">
            {t("differences")}
          </h2>
          {differences.length === 0 ? (
            <p>{t("same")}</p>
          ) : (
            <DifferenceTable
              locale={locale}
              caption={t("differences")}
              before={earlier ? t("versionNumber", { number: earlier.number }) : t("earlier")}
              after={later ? t("versionNumber", { number: later.number }) : t("later")}
              differences={differences}
            />
          )}
          {history.mayRestore && chosen.from ? (
            <div className="grid max-w-measure gap-2">
              <p className="text-sm text-ink-soft">{t("restoreHelp")}</p>
              {props.bringBack(chosen.from, earlier ? t("restore", { number: earlier.number }) : t("restoreEarlier"))}
            </div>
          ) : null}
        </div>
      )}
    </div>
  );
}
