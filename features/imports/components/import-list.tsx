import { getTranslations } from "next-intl/server";
import { Mark } from "@/components/ui/mark.tsx";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { DOT } from "@/lib/text/no-break.ts";
import { formatDateInZone } from "@/lib/time/format.ts";
import type { DeskPlace } from "../actions/place.ts";
import type { ImportLine, Verdict } from "../queries/import-page.ts";

const ORDER: readonly Verdict[] = ["new", "changed", "unchanged", "cancelled", "called_off", "left_out", "refused"];

/** An institution's imports, newest first. */
export async function ImportList({
  place,
  imports,
}: {
  place: DeskPlace & { locale: Locale };
  imports: readonly ImportLine[];
}) {
  const { locale, slug } = place;
  const t = await getTranslations({ locale, namespace: "imports.earlier" });
  const tRows = await getTranslations({ locale, namespace: "imports.rows.count" });
  return (
    <Table caption={t("title")} quiet>
      <TableHead>
        <HeadCell>{t("list")}</HeadCell>
        <HeadCell>{t("state")}</HeadCell>
        <HeadCell>{t("rows")}</HeadCell>
        <HeadCell>{t("date")}</HeadCell>
      </TableHead>
      <tbody>
        {imports.map(({ id, list, fileName, state, createdAt, counts }) => (
          <TableRow key={id}>
            <RowHead>
              <a className="underline" href={`/${locale}/desk/${slug}/import/${id}`}>
                <bdi>{list}</bdi>
              </a>
              <br />
              <bdi className="text-xs font-normal text-ink-soft">{fileName}</bdi>
            </RowHead>
            <Cell>
              <Mark tone={state === "done" ? "open" : "soft"}>{t(`states.${state}`)}</Mark>
            </Cell>
            <Cell>
              {ORDER.flatMap((verdict) => {
                const count = counts[verdict];
                return count ? [tRows(verdict, { count })] : [];
              }).join(DOT)}
            </Cell>
            <Cell>{formatDateInZone(locale, createdAt, "UTC", "medium")}</Cell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}
