import { getTranslations } from "next-intl/server";
import { Mark, type MarkTone } from "@/components/ui/mark.tsx";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import { direction, type Locale } from "@/lib/i18n/locales.ts";
import { languageName } from "@/lib/places/languages.ts";
import type { OverviewRow } from "../../queries/translation-overview.ts";
import type { CellState } from "../../rules/translation-overview.ts";

type TranslationTableProps = {
  locale: Locale;
  slug: string;
  languages: readonly string[];
  rows: readonly OverviewRow[];
};

const TONES: Record<Exclude<CellState, "source" | "missing">, MarkTone> = {
  done: "outline",
  partial: "plain",
  stale: "open",
};

/** Listings by languages: what is done, older, missing; each leads to the text and the translation beside each other. */
export async function TranslationTable({ locale, slug, languages, rows }: TranslationTableProps) {
  const t = await getTranslations({ locale, namespace: "editor.overview" });
  return (
    <Table caption={t("table")} quiet>
      <TableHead>
        <HeadCell>{t("listing")}</HeadCell>
        {languages.map((language) => (
          <HeadCell key={language}>
            <bdi>{languageName(language, locale)}</bdi>
          </HeadCell>
        ))}
      </TableHead>
      <tbody>
        {rows.map((row) => {
          const listing = `/${locale}/desk/${slug}/listings/${row.id}`;
          return (
            <TableRow key={row.id}>
              <RowHead className="min-w-48">
                <a href={listing} className="underline underline-offset-4 hover:text-accent">
                  <bdi lang={row.language} dir={direction(row.language)}>
                    {row.title}
                  </bdi>
                </a>
                <span className="tabular block text-xs font-normal text-ink-soft">{row.code}</span>
              </RowHead>
              {row.cells.map(({ language, state }) => (
                <Cell key={language}>
                  {state === "source" || (state === "missing" && !row.mayBegin) ? (
                    <span className="text-ink-soft">{t(`cell.${state}`)}</span>
                  ) : (
                    <a
                      href={`${listing}/translations/${language}`}
                      className={`inline-block py-1 underline-offset-4 ${state === "missing" ? "underline" : "hover:underline"}`}
                    >
                      {state === "missing" ? t("cell.missing") : <Mark tone={TONES[state]}>{t(`cell.${state}`)}</Mark>}
                      <span className="sr-only"> {languageName(language, locale)}</span>
                    </a>
                  )}
                </Cell>
              ))}
            </TableRow>
          );
        })}
      </tbody>
    </Table>
  );
}
