import { getTranslations } from "next-intl/server";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { formatDateTimeInZone } from "@/lib/time/format.ts";
import type { AuditLine } from "../queries.ts";

/** Who did what, when. Verbs and details stay as they were written: they are the same for every reader of the log. */
export async function AuditTable({ locale, entries }: { locale: Locale; entries: readonly AuditLine[] }) {
  const t = await getTranslations({ locale, namespace: "office.audit" });
  return (
    <Table caption={t("title")} quiet>
      <TableHead>
        <HeadCell>{t("at")}</HeadCell>
        <HeadCell>{t("actor")}</HeadCell>
        <HeadCell>{t("action")}</HeadCell>
        <HeadCell>{t("institution")}</HeadCell>
        <HeadCell>{t("details")}</HeadCell>
      </TableHead>
      <tbody>
        {entries.map((entry) => (
          <TableRow key={entry.id}>
            <Cell className="tabular whitespace-nowrap">
              <time dateTime={entry.at.toISOString()}>{formatDateTimeInZone(locale, entry.at, "UTC", "medium")}</time>
            </Cell>
            <RowHead>
              <bdi>{entry.actor || t("portal")}</bdi>
            </RowHead>
            <Cell>
              <a href={`/${locale}/office/audit?subject=${entry.subjectId}`} className="underline">
                <code dir="ltr">{entry.action}</code>
              </a>
            </Cell>
            <Cell>
              {entry.institution ? (
                <a href={`/${locale}/office/audit?institution=${entry.institution.slug}`} className="underline">
                  <bdi>{entry.institution.name}</bdi>
                </a>
              ) : null}
            </Cell>
            <Cell className="max-w-md min-w-72">
              <bdi lang="en" className="text-ink-soft [overflow-wrap:anywhere]">
                {entry.details}
              </bdi>
            </Cell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}
