import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { Pagination } from "@/components/ui/pagination.tsx";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import { removeTermAction } from "@/features/glossary/actions.ts";
import { TermForm } from "@/features/glossary/components/term-form.tsx";
import { listTerms } from "@/features/glossary/queries/terms.ts";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { mayWriteFor } from "@/features/listings/policy.ts";
import { getListingDefaults } from "@/features/listings/queries/desk-listing.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { direction } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { isLanguageTag, languageName, languageOptions } from "@/lib/places/languages.ts";

type Query = Record<"notice" | "from" | "to" | "page", string | string[] | undefined>;
type Props = { params: Promise<{ locale: string; institution: string }>; searchParams: Promise<Query> };

const NOTICES = ["kept", "removed"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "glossary" });
  return { title: t("title") };
}

const tag = (value: string | string[] | undefined): string | null =>
  typeof value === "string" && isLanguageTag(value) ? value : null;

export default async function GlossaryPage({ params, searchParams }: Props) {
  const { locale: segment, institution: slug } = await params;
  const locale = readLocale(segment);
  const base = `/${locale}/desk/${slug}/glossary`;
  const viewer = await requireMember(locale, base);
  const query = await searchParams;
  const page = /^[1-9]\d{0,2}$/.test(String(query.page ?? "")) ? Number(query.page) : 1;
  const { institution, shown, defaults } = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    const [shown, defaults] = await Promise.all([
      listTerms(viewer, institution.id, page),
      getListingDefaults(viewer, institution.id),
    ]);
    return { institution, shown, defaults };
  });
  const t = await getTranslations({ locale, namespace: "glossary" });
  const place = { locale, slug, institutionId: institution.id };
  const notice = NOTICES.find((one) => one === query.notice);
  const mayWrite = mayWriteFor(viewer, institution.id);
  const from = tag(query.from) ?? defaults.sourceLanguage;
  return (
    <div className="grid grid-cols-1 gap-8">
      <header className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-measure text-ink-soft">{t("intro")}</p>
        {notice ? (
          <Notice tone="good" live>
            {t(`notice.${notice}`)}
          </Notice>
        ) : null}
      </header>
      {mayWrite ? (
        <section aria-labelledby="add" className="grid gap-4">
          <h2 id="add" className="text-xl">
            {t("add")}
          </h2>
          <TermForm
            place={place}
            languages={languageOptions(locale)}
            start={{ sourceLanguage: from, language: tag(query.to) ?? (from === "en" ? "zh-CN" : "en") }}
          />
        </section>
      ) : null}
      {shown.terms.length === 0 ? (
        <EmptyState title={t("none")} reason={t("noneHint")} />
      ) : (
        <Table caption={t("title")} quiet>
          <TableHead>
            <HeadCell>{t("term")}</HeadCell>
            <HeadCell>{t("from")}</HeadCell>
            <HeadCell>{t("translation")}</HeadCell>
            <HeadCell>{t("to")}</HeadCell>
            {mayWrite ? <HeadCell>{t("step")}</HeadCell> : null}
          </TableHead>
          <tbody>
            {shown.terms.map(({ id, term, sourceLanguage, translation, language }) => (
              <TableRow key={id}>
                <RowHead>
                  <bdi lang={sourceLanguage} dir={direction(sourceLanguage)}>
                    {term}
                  </bdi>
                </RowHead>
                <Cell>{languageName(sourceLanguage, locale)}</Cell>
                <Cell>
                  <bdi lang={language} dir={direction(language)}>
                    {translation}
                  </bdi>
                </Cell>
                <Cell>{languageName(language, locale)}</Cell>
                {mayWrite ? (
                  <Cell>
                    <ButtonForm
                      action={removeTermAction.bind(null, place, id)}
                      label={t("remove", { term })}
                      tone="quiet"
                      size="small"
                      notices={{}}
                    />
                  </Cell>
                ) : null}
              </TableRow>
            ))}
          </tbody>
        </Table>
      )}
      <Pagination
        label={t("pages")}
        previous={page > 1 ? { href: `${base}?page=${page - 1}`, label: t("previous") } : undefined}
        next={shown.hasMore ? { href: `${base}?page=${page + 1}`, label: t("next") } : undefined}
      />
    </div>
  );
}
