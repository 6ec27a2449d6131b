import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { countryName } from "@/lib/places/countries.ts";
import { formatDateInZone } from "@/lib/time/format.ts";
import { assignCaseAction } from "../actions.ts";
import type { QueueLine } from "../queries/queue.ts";
import { casePath } from "../rules.ts";
import { assignmentNotices } from "./assignment-notices.ts";

type QueueTableProps = { locale: Locale; cases: readonly QueueLine[]; ownId: string | null };

/** What waits for the office, each case with who has taken it. */
export async function QueueTable({ locale, cases, ownId }: QueueTableProps) {
  const t = await getTranslations({ locale, namespace: "office.queue" });
  return (
    <Table caption={t("table")} quiet>
      <TableHead>
        <HeadCell>{t("case")}</HeadCell>
        <HeadCell>{t("kind.label")}</HeadCell>
        <HeadCell className="min-w-24">{t("country")}</HeadCell>
        <HeadCell>{t("waiting")}</HeadCell>
        <HeadCell>{t("holder")}</HeadCell>
      </TableHead>
      <tbody>
        {cases.map((one) => (
          <TableRow key={`${one.kind} ${one.id}`}>
            <RowHead className="min-w-56">
              <a
                href={`/${locale}${casePath(one.kind, one.id)}`}
                {...foreignText(one.titleLanguage, locale)}
                className="underline underline-offset-4"
              >
                <bdi>{one.title}</bdi>
              </a>
              {one.institution ? (
                <span className="block text-xs font-normal text-ink-soft">
                  <bdi {...foreignText(one.institution.nameLanguage, locale)}>{one.institution.name}</bdi>
                </span>
              ) : null}
            </RowHead>
            <Cell className="whitespace-nowrap">{t(`kind.${one.kind}`)}</Cell>
            <Cell className="min-w-24">{countryName(one.country, locale)}</Cell>
            <Cell className="whitespace-nowrap">
              {t("days", { count: one.days })}
              <span className="block text-xs text-ink-soft">
                {formatDateInZone(locale, one.since, "UTC", "medium")}
              </span>
            </Cell>
            <Cell className="min-w-36">
              <Holder locale={locale} one={one} ownId={ownId} />
            </Cell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}

async function Holder({ locale, one, ownId }: { locale: Locale; one: QueueLine; ownId: string | null }) {
  const t = await getTranslations({ locale, namespace: "office.queue" });
  const { holder } = one;
  if (holder) {
    return (
      <>
        {holder.userId === ownId ? t("you") : <bdi>{holder.name}</bdi>}
        <span className="block text-xs text-ink-soft">
          {t("since", { date: formatDateInZone(locale, holder.since, "UTC", "medium") })}
        </span>
      </>
    );
  }
  if (!one.mayAssign) return <span className="text-ink-soft">{t("notYours")}</span>;
  return (
    <ButtonForm
      action={assignCaseAction.bind(null, locale, one.kind, one.id)}
      label={
        <>
          {t("take")}
          <span className="sr-only"> {one.title}</span>
        </>
      }
      tone="quiet"
      size="small"
      hidden={{ to: ownId ?? "", holder: "" }}
      notices={assignmentNotices(t)}
    />
  );
}
