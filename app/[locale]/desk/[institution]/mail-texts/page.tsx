import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { listMailTexts } from "@/features/mail-texts/queries.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { languageName } from "@/lib/places/languages.ts";
import { DOT } from "@/lib/text/no-break.ts";

type Props = { params: Promise<{ locale: string; institution: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "mailTexts" });
  return { title: t("title") };
}

/** Which letters say something of the institution's own, and in which languages. */
export default async function MailTextsPage({ params }: Props) {
  const { locale: segment, institution: slug } = await params;
  const locale = readLocale(segment);
  const base = `/${locale}/desk/${slug}/mail-texts`;
  const viewer = await requireMember(locale, base);
  const texts = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    return listMailTexts(viewer, institution.id);
  });
  const t = await getTranslations({ locale, namespace: "mailTexts" });
  return (
    <div className="grid max-w-4xl gap-8">
      <header className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-measure text-ink-soft">{t("intro")}</p>
      </header>
      <Table caption={t("table")}>
        <TableHead>
          <HeadCell>{t("letter")}</HeadCell>
          <HeadCell>{t("languages")}</HeadCell>
          <HeadCell>{t("older")}</HeadCell>
        </TableHead>
        <tbody>
          {texts.map(({ letter, words, stale }) => (
            <TableRow key={letter}>
              <RowHead>
                <a href={`${base}/${letter}`}>{t(`letters.${letter}`)}</a>
              </RowHead>
              <Cell>{words.map(({ language }) => languageName(language, locale)).join(DOT) || t("none")}</Cell>
              <Cell>{stale.map((language) => languageName(language, locale)).join(DOT) || "—"}</Cell>
            </TableRow>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
