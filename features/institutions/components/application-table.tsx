import { getTranslations } from "next-intl/server";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { countryName } from "@/lib/places/countries.ts";
import { formatDateInZone } from "@/lib/time/format.ts";
import type { ApplicationLine } from "../queries/applications.ts";

type ApplicationTableProps = { locale: Locale; applications: readonly ApplicationLine[] };

/** Applications as the office goes through them. */
export async function ApplicationTable({ locale, applications }: ApplicationTableProps) {
  const t = await getTranslations({ locale, namespace: "office.applications" });
  const tKind = await getTranslations({ locale, namespace: "institutions.kind" });
  return (
    <Table caption={t("title")} quiet>
      <TableHead>
        <HeadCell>{t("institution")}</HeadCell>
        <HeadCell>{t("kind")}</HeadCell>
        <HeadCell>{t("place")}</HeadCell>
        <HeadCell>{t("sent")}</HeadCell>
      </TableHead>
      <tbody>
        {applications.map((application) => (
          <TableRow key={application.id}>
            <RowHead>
              <a
                href={`/${locale}/office/applications/${application.id}`}
                lang={application.nameLanguage}
                className="underline"
              >
                <bdi>{application.name}</bdi>
              </a>
            </RowHead>
            <Cell>{tKind(application.kind)}</Cell>
            <Cell>
              <bdi>{application.city}</bdi>
              <span className="block text-xs text-ink-soft">{countryName(application.countryCode, locale)}</span>
            </Cell>
            <Cell className="whitespace-nowrap">
              {formatDateInZone(locale, application.createdAt, "UTC", "medium")}
            </Cell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}
