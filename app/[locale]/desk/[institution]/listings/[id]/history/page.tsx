import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { restoreRevisionAction } from "@/features/listings/actions/history.ts";
import { differenceReader } from "@/features/listings/components/desk/difference-reader.ts";
import {
  comparedVersions,
  type HistoryQuery,
  historyStart,
} from "@/features/listings/components/desk/history-query.ts";
import { HistoryView } from "@/features/listings/components/desk/history-view.tsx";
import { compareRevisions, getListingHistory } from "@/features/listings/queries/history.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = {
  params: Promise<{ locale: string; institution: string; id: string }>;
  searchParams: Promise<HistoryQuery>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "editor.history" });
  return { title: t("title") };
}

export default async function HistoryPage({ params, searchParams }: Props) {
  const { locale: segment, institution: slug, id } = await params;
  const locale = readLocale(segment);
  const base = `/${locale}/desk/${slug}/listings/${id}`;
  const viewer = await requireMember(locale, `${base}/history`);
  const query = await searchParams;
  const before = historyStart(query);
  const { institution, history, chosen, differences } = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    const history = await getListingHistory(viewer, institution.id, id, before);
    const chosen = comparedVersions(query, history.revisions);
    const differences =
      chosen.from && chosen.to
        ? await compareRevisions(
            viewer,
            institution.id,
            id,
            { from: chosen.from, to: chosen.to },
            await differenceReader(locale),
          )
        : null;
    return { institution, history, chosen, differences };
  });
  const t = await getTranslations({ locale, namespace: "editor.history" });
  const place = { locale, slug, institutionId: institution.id };
  return (
    <HistoryView
      locale={locale}
      base={base}
      back={t("back")}
      heading={t("title")}
      title={history.title}
      titleLanguage={history.sourceLanguage}
      noneHint={t("noneHint")}
      history={history}
      before={before}
      chosen={chosen}
      differences={differences}
      bringBack={(from, label) => (
        <ButtonForm
          action={restoreRevisionAction.bind(null, place, id, from)}
          label={label}
          tone="secondary"
          size="small"
          notices={{ "not-editable": { text: t("notEditable") } }}
        />
      )}
    />
  );
}
