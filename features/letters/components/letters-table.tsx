import { getTranslations } from "next-intl/server";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { formatDateRange, formatDateTimeInZone } from "@/lib/time/format.ts";
import type { DeskLetterRow } from "../queries/desk-letters.ts";
import { LetterMark } from "./letter-mark.tsx";

/** A page of a listing's letters; each name leads to its letter below `address`. */
export async function LettersTable({
  letters,
  locale,
  address,
}: {
  letters: readonly DeskLetterRow[];
  locale: Locale;
  address: string;
}) {
  const t = await getTranslations({ locale, namespace: "letters.desk" });
  return (
    <Table caption={t("table")} quiet>
      <TableHead>
        <HeadCell>{t("who")}</HeadCell>
        <HeadCell>{t("state")}</HeadCell>
        <HeadCell>{t("since")}</HeadCell>
        <HeadCell>{t("stay")}</HeadCell>
        <HeadCell>{t("number")}</HeadCell>
      </TableHead>
      <tbody>
        {letters.map(({ id, name, status, statusAt, stay, number }) => (
          <TableRow key={id}>
            <RowHead className="min-w-44">
              <a href={`${address}/${id}`} className="text-accent underline">
                <bdi>{name}</bdi>
              </a>
            </RowHead>
            <Cell>
              <LetterMark status={status} locale={locale} />
            </Cell>
            <Cell className="whitespace-nowrap">{`${formatDateTimeInZone(locale, statusAt, "UTC", "medium")} UTC`}</Cell>
            <Cell className="whitespace-nowrap">
              {stay ? formatDateRange(locale, stay.from, stay.to, "medium") : "–"}
            </Cell>
            <Cell className="whitespace-nowrap">{number === null ? "–" : <bdi dir="ltr">{number}</bdi>}</Cell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}
