import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import {
  comparedVersions,
  type HistoryQuery,
  historyStart,
} from "@/features/listings/components/desk/history-query.ts";
import { HistoryView } from "@/features/listings/components/desk/history-view.tsx";
import { compareTranslationRevisions, getTranslationHistory } from "@/features/listings/queries/translation-work.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { isLanguageTag, languageName } from "@/lib/places/languages.ts";

type Props = {
  params: Promise<{ locale: string; institution: string; id: string; language: string }>;
  searchParams: Promise<HistoryQuery>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "editor.history" });
  return { title: t("title") };
}

/** What one translation was, version by version. */
export default async function TranslationHistoryPage({ params, searchParams }: Props) {
  const { locale: segment, institution: slug, id, language } = await params;
  const locale = readLocale(segment);
  if (!isLanguageTag(language)) notFound();
  const base = `/${locale}/desk/${slug}/listings/${id}/translations/${language}`;
  const which = { id, language };
  const viewer = await requireMember(locale, `${base}/history`);
  const query = await searchParams;
  const before = historyStart(query);
  const { history, chosen, differences } = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    const history = await getTranslationHistory(viewer, institution.id, which, before);
    const chosen = comparedVersions(query, history.revisions);
    const differences =
      chosen.from && chosen.to
        ? await compareTranslationRevisions(viewer, institution.id, which, { from: chosen.from, to: chosen.to })
        : null;
    return { history, chosen, differences };
  });
  const t = await getTranslations({ locale, namespace: "editor.history" });
  return (
    <HistoryView
      locale={locale}
      base={base}
      back={t("backToTranslation")}
      heading={t("titleOf", { language: languageName(language, locale) })}
      title={history.title}
      titleLanguage={history.titleLanguage}
      noneHint={t("noneHintTranslation")}
      history={history}
      before={before}
      chosen={chosen}
      differences={differences}
      bringBack={(from, label) => (
        <p>
          <LinkButton href={`${base}?bring=${from}`} tone="secondary" size="small">
            {label}
          </LinkButton>
        </p>
      )}
    />
  );
}
