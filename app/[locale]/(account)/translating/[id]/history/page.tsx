import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import {
  comparedVersions,
  type HistoryQuery,
  historyStart,
} from "@/features/listings/components/desk/history-query.ts";
import { HistoryView } from "@/features/listings/components/desk/history-view.tsx";
import { compareTranslationRevisions, getTranslationHistory } from "@/features/listings/queries/translation-work.ts";
import { getTranslatingWhich } from "@/features/translators/queries/translators.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { languageName } from "@/lib/places/languages.ts";

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<HistoryQuery> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "editor.history" });
  return { title: t("title") };
}

/** What the one translation was to which somebody was invited, version by version. */
export default async function TranslatingHistoryPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const locale = readLocale(segment);
  const base = `/${locale}/translating/${id}`;
  const viewer = await requireMember(locale, `${base}/history`);
  const query = await searchParams;
  const before = historyStart(query);
  const { language, history, chosen, differences } = await orNotFound(async () => {
    const which = await getTranslatingWhich(viewer, id);
    const history = await getTranslationHistory(viewer, null, which, before);
    const { from, to } = comparedVersions(query, history.revisions);
    const differences = from && to ? await compareTranslationRevisions(viewer, null, which, { from, to }) : null;
    return { language: which.language, history, chosen: { from, to }, differences };
  });
  const t = await getTranslations({ locale, namespace: "editor.history" });
  return (
    <div className="page py-10">
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
    </div>
  );
}
