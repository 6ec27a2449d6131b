import { getTranslations } from "next-intl/server";
import { Mark, MarkRow } from "@/components/ui/mark.tsx";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { countryName } from "@/lib/places/countries.ts";
import type { InstitutionLine } from "../queries/office.ts";
import { VerificationMark } from "./verification-mark.tsx";

type OfficeInstitutionTableProps = {
  locale: Locale;
  institutions: readonly InstitutionLine[];
  /** Address of the list with this institution opened beside it. */
  hrefOf: (id: string) => string;
};

/** Institutions as the office keeps them. */
export async function OfficeInstitutionTable({ locale, institutions, hrefOf }: OfficeInstitutionTableProps) {
  const t = await getTranslations({ locale, namespace: "office.institutions" });
  const tInstitution = await getTranslations({ locale, namespace: "institutions" });
  return (
    <Table caption={t("title")} quiet>
      <TableHead>
        <HeadCell>{t("name")}</HeadCell>
        <HeadCell>{t("kind")}</HeadCell>
        <HeadCell>{t("place")}</HeadCell>
        <HeadCell>{t("verification")}</HeadCell>
      </TableHead>
      <tbody>
        {institutions.map((institution) => (
          <TableRow key={institution.id}>
            <RowHead>
              <a href={hrefOf(institution.id)} lang={institution.nameLanguage} className="underline">
                <bdi>{institution.name}</bdi>
              </a>
              <MarkRow>
                {institution.status === "active" ? null : <Mark tone="soft">{tInstitution(institution.status)}</Mark>}
                {institution.isSample ? <Mark>{t("sample")}</Mark> : null}
              </MarkRow>
            </RowHead>
            <Cell>{tInstitution(`kind.${institution.kind}`)}</Cell>
            <Cell>
              <bdi>{institution.city}</bdi>
              <span className="block text-xs text-ink-soft">{countryName(institution.countryCode, locale)}</span>
            </Cell>
            <Cell className="min-w-44">
              <VerificationMark locale={locale} verification={institution.verification} />
            </Cell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}
