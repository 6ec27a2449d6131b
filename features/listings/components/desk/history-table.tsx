import { getTranslations } from "next-intl/server";
import { Mark } from "@/components/ui/mark.tsx";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import { direction, type Locale } from "@/lib/i18n/locales.ts";
import { formatDateTimeInZone } from "@/lib/time/format.ts";
import type { getListingHistory } from "../../queries/history.ts";

type History = Awaited<ReturnType<typeof getListingHistory>>;
type Props = { locale: Locale; history: History; chosen: { from?: string; to?: string } };

/** A listing's versions, newest first, from which two are chosen to be compared: a plain form, without script too. */
export async function HistoryTable({ locale, history, chosen }: Props) {
  const t = await getTranslations({ locale, namespace: "editor.history" });
  return (
    <Table caption={t("table")} quiet>
      <TableHead>
        <HeadCell>{t("version")}</HeadCell>
        <HeadCell>{t("saved")}</HeadCell>
        <HeadCell>{t("by")}</HeadCell>
        <HeadCell>{t("note")}</HeadCell>
        <HeadCell>{t("earlier")}</HeadCell>
        <HeadCell>{t("later")}</HeadCell>
      </TableHead>
      <tbody>
        {history.revisions.map(({ id, number, state, createdAt, createdBy, changeNote, decisionNote }) => (
          <TableRow key={id}>
            <RowHead>
              <span className="tabular">{number}</span>{" "}
              {state === "applied" ? null : (
                <Mark tone={state === "proposed" ? "open" : "soft"}>{t(`state.${state}`)}</Mark>
              )}
            </RowHead>
            <Cell className="whitespace-nowrap">{formatDateTimeInZone(locale, createdAt, "UTC", "medium")} UTC</Cell>
            <Cell>{createdBy ? <bdi>{createdBy.name}</bdi> : t("nobody")}</Cell>
            <Cell className="min-w-48">
              {changeNote ? (
                <span lang={history.sourceLanguage} dir={direction(history.sourceLanguage)} className="as-around block">
                  {changeNote}
                </span>
              ) : null}
              {decisionNote ? (
                <span className="block text-sm text-ink-soft" dir="auto">
                  {t("office", { note: decisionNote })}
                </span>
              ) : null}
            </Cell>
            {(["from", "to"] as const).map((side) => (
              <Cell key={side}>
                <label className="flex min-h-11 min-w-11 items-center justify-center">
                  <span className="sr-only">{t(side === "from" ? "pickEarlier" : "pickLater", { number })}</span>
                  <input
                    type="radio"
                    name={side}
                    value={id}
                    defaultChecked={chosen[side] === id}
                    className="size-5 accent-(--color-accent)"
                  />
                </label>
              </Cell>
            ))}
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}
