import { getTranslations } from "next-intl/server";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import { LOCALES, type Locale } from "@/lib/i18n/locales.ts";
import { languageName } from "@/lib/places/languages.ts";
import type { Reason } from "../queries.ts";
import { textFor } from "../rules.ts";

/** The office's reasons, with what each is for and the languages it does not speak yet. */
export async function ReasonTable({ locale, reasons }: { locale: Locale; reasons: readonly Reason[] }) {
  const t = await getTranslations({ locale, namespace: "office.reasons" });
  return (
    <Table caption={t("title")} quiet>
      <TableHead>
        <HeadCell>{t("titleColumn")}</HeadCell>
        <HeadCell>{t("uses")}</HeadCell>
        <HeadCell>{t("missing")}</HeadCell>
      </TableHead>
      <tbody>
        {reasons.map(({ id, uses, texts }) => {
          const shown = textFor(texts, locale);
          const missing = LOCALES.filter((language) => !texts.some((text) => text.language === language));
          return (
            <TableRow key={id}>
              <RowHead className="min-w-48">
                <a
                  href={`/${locale}/office/reasons/${id}`}
                  className="underline underline-offset-4"
                  {...(shown ? foreignText(shown.language, locale) : {})}
                >
                  <bdi>{shown?.title ?? id}</bdi>
                </a>
              </RowHead>
              <Cell className="min-w-40">
                {uses.map((use) => (
                  <span key={use} className="block">
                    {t(`use.${use}`)}
                  </span>
                ))}
              </Cell>
              <Cell className="min-w-32">
                {missing.length === 0
                  ? t("nothingMissing")
                  : missing.map((language) => (
                      <span key={language} className="block">
                        {languageName(language, locale)}
                      </span>
                    ))}
              </Cell>
            </TableRow>
          );
        })}
      </tbody>
    </Table>
  );
}
