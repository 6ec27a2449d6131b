import { getTranslations } from "next-intl/server";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { countryName } from "@/lib/places/countries.ts";
import { formatDateInZone } from "@/lib/time/format.ts";
import type { AppealLine } from "../queries/judgements.ts";

/** Appeals as the office goes through them. */
export async function AppealTable({ locale, appeals }: { locale: Locale; appeals: readonly AppealLine[] }) {
  const t = await getTranslations({ locale, namespace: "office.appeals" });
  return (
    <Table caption={t("title")} quiet>
      <TableHead>
        <HeadCell>{t("institution")}</HeadCell>
        <HeadCell>{t("against")}</HeadCell>
        <HeadCell>{t("place")}</HeadCell>
        <HeadCell>{t("sent")}</HeadCell>
      </TableHead>
      <tbody>
        {appeals.map(({ id, kind, institution, appealedAt }) => (
          <TableRow key={id}>
            <RowHead>
              <a href={`/${locale}/office/appeals/${id}`} lang={institution.nameLanguage} className="underline">
                <bdi>{institution.name}</bdi>
              </a>
            </RowHead>
            <Cell>{t(`kind.${kind}`)}</Cell>
            <Cell>{countryName(institution.countryCode, locale)}</Cell>
            <Cell className="whitespace-nowrap">{formatDateInZone(locale, appealedAt, "UTC", "medium")}</Cell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}
