import { getTranslations } from "next-intl/server";
import { Mark } from "@/components/ui/mark.tsx";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { countryName } from "@/lib/places/countries.ts";
import { formatDateInZone } from "@/lib/time/format.ts";
import type { EvidenceLine } from "../queries/office-evidence.ts";

/** Evidence as the office goes through it. */
export async function EvidenceTable({ locale, evidence }: { locale: Locale; evidence: readonly EvidenceLine[] }) {
  const t = await getTranslations({ locale, namespace: "office.evidence" });
  const tMethod = await getTranslations({ locale, namespace: "verification.method" });
  return (
    <Table caption={t("title")} quiet>
      <TableHead>
        <HeadCell>{t("institution")}</HeadCell>
        <HeadCell>{t("kind")}</HeadCell>
        <HeadCell>{t("place")}</HeadCell>
        <HeadCell>{t("sent")}</HeadCell>
      </TableHead>
      <tbody>
        {evidence.map(({ id, method, isAppeal, institution, submittedAt }) => (
          <TableRow key={id}>
            <RowHead>
              <a href={`/${locale}/office/evidence/${id}`} lang={institution.nameLanguage} className="underline">
                <bdi>{institution.name}</bdi>
              </a>
            </RowHead>
            <Cell>
              {tMethod(method)} {isAppeal ? <Mark tone="open">{t("appealed")}</Mark> : null}
            </Cell>
            <Cell>{countryName(institution.countryCode, locale)}</Cell>
            <Cell className="whitespace-nowrap">{formatDateInZone(locale, submittedAt, "UTC", "medium")}</Cell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}
