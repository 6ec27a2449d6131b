import { getTranslations } from "next-intl/server";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import { direction, type Locale } from "@/lib/i18n/locales.ts";
import type { DeskUnit } from "../queries/desk-units.ts";

type UnitTableProps = { locale: Locale; slug: string; units: readonly DeskUnit[]; mayEdit: boolean };

/** The units of an institution, each with its public page and, for those who keep the profile, its form. */
export async function UnitTable({ locale, slug, units, mayEdit }: UnitTableProps) {
  const t = await getTranslations({ locale, namespace: "units" });
  const number = new Intl.NumberFormat(locale);
  return (
    <Table caption={t("table")} quiet>
      <TableHead>
        <HeadCell>{t("name")}</HeadCell>
        <HeadCell>{t("kindOf")}</HeadCell>
        <HeadCell>{t("listings")}</HeadCell>
        <HeadCell>{t("limitedMembers")}</HeadCell>
        <HeadCell>{t("page")}</HeadCell>
      </TableHead>
      <tbody>
        {units.map((unit) => (
          <TableRow key={unit.id}>
            <RowHead>
              <span lang={unit.nameLanguage} dir={direction(unit.nameLanguage)} className="as-around">
                {mayEdit ? (
                  <a href={`/${locale}/desk/${slug}/units/${unit.slug}`} className="underline underline-offset-4">
                    {unit.name}
                  </a>
                ) : (
                  unit.name
                )}
              </span>
            </RowHead>
            <Cell>{t(`kind.${unit.kind}`)}</Cell>
            <Cell>{number.format(unit.listings)}</Cell>
            <Cell>{number.format(unit.members)}</Cell>
            <Cell>
              <a href={`/${locale}/institutions/${slug}/units/${unit.slug}`} className="underline underline-offset-4">
                {t("open")}
              </a>
            </Cell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}
