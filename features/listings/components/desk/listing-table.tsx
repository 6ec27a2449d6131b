import { getFormatter, getTranslations } from "next-intl/server";
import { Mark } from "@/components/ui/mark.tsx";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import { direction, type Locale } from "@/lib/i18n/locales.ts";
import { languageName } from "@/lib/places/languages.ts";
import { formatDateInZone } from "@/lib/time/format.ts";
import type { DeskRow } from "../../queries/desk-listings.ts";
import type { Life } from "../../rules/status.ts";
import { ChosenBox } from "./chosen-box.tsx";
import { StatusMark } from "./status-mark.tsx";

type TableProps = {
  locale: Locale;
  slug: string;
  rows: readonly (DeskRow & { life: Life })[];
  /** Whether rows can be chosen, for a step with several. */
  isChoosing: boolean;
};

/** An institution's listings, a line each. */
export async function ListingTable({ locale, slug, rows, isChoosing }: TableProps) {
  const t = await getTranslations({ locale, namespace: "editor.list" });
  const tKind = await getTranslations({ locale, namespace: "listings.kind" });
  const format = await getFormatter({ locale });
  return (
    <Table caption={t("table")} quiet>
      <TableHead>
        {isChoosing ? <HeadCell>{t("chosen")}</HeadCell> : null}
        <HeadCell>{t("listing")}</HeadCell>
        <HeadCell>{t("kind")}</HeadCell>
        <HeadCell>{t("status")}</HeadCell>
        <HeadCell>{t("date")}</HeadCell>
        <HeadCell>{t("languages")}</HeadCell>
        <HeadCell>{t("places")}</HeadCell>
        <HeadCell>{t("changed")}</HeadCell>
      </TableHead>
      <tbody>
        {rows.map((row) => {
          const date = row.deadlineAt ?? row.startsAt;
          return (
            <TableRow key={row.id}>
              {isChoosing ? (
                <Cell className="relative">
                  <ChosenBox id={row.id} revision={row.revision} label={t("choose", { title: row.title })} />
                </Cell>
              ) : null}
              <RowHead className="min-w-56">
                <a
                  href={`/${locale}/desk/${slug}/listings/${row.id}`}
                  className="underline underline-offset-4 hover:text-accent"
                >
                  <bdi lang={row.language} dir={direction(row.language)}>
                    {row.title}
                  </bdi>
                </a>
                <span className="tabular block text-xs font-normal text-ink-soft">{row.code}</span>
              </RowHead>
              <Cell>{tKind(row.kind)}</Cell>
              <Cell>
                <StatusMark locale={locale} status={row.life} />
              </Cell>
              <Cell className="whitespace-nowrap">
                {date ? formatDateInZone(locale, date, row.zone, "medium") : t("noDate")}
              </Cell>
              <Cell>
                <span className="flex flex-wrap gap-1">
                  {row.languages.map((language) => (
                    <Mark key={language} tone={row.staleLanguages.includes(language) ? "plain" : "outline"}>
                      {row.staleLanguages.includes(language)
                        ? t("staleLanguage", { language: languageName(language, locale) })
                        : languageName(language, locale)}
                    </Mark>
                  ))}
                </span>
              </Cell>
              <Cell className="tabular whitespace-nowrap">
                {row.places
                  ? t("placesTaken", {
                      taken: format.number(row.places.taken),
                      capacity: format.number(row.places.capacity),
                    })
                  : t("noDate")}
              </Cell>
              <Cell className="whitespace-nowrap">{formatDateInZone(locale, row.updatedAt, "UTC", "medium")}</Cell>
            </TableRow>
          );
        })}
      </tbody>
    </Table>
  );
}
