import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { DigestPause } from "@/features/saved-searches/components/digest-pause.tsx";
import { SavedSearchList } from "@/features/saved-searches/components/saved-search-list.tsx";
import { getDigestPause, listSavedSearches } from "@/features/saved-searches/queries.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { timeZoneOptions } from "@/lib/time/zone-options.ts";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

const DONE = ["saved", "changed", "removed", "gone", "resumed"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "savedSearches" });
  return { title: t("title") };
}

export default async function SavedSearchesPage({ params, searchParams }: Props) {
  const locale = readLocale((await params).locale);
  const viewer = await requireMember(locale, `/${locale}/account/searches`);
  const [searches, pausedSince] = await Promise.all([listSavedSearches(viewer), getDigestPause(viewer)]);
  const { done: asked } = await searchParams;
  const done = DONE.find((name) => name === asked);
  const t = await getTranslations({ locale, namespace: "savedSearches" });
  return (
    <div className="page grid max-w-3xl gap-6 py-12">
      <header className="grid gap-2">
        <h1>{t("title")}</h1>
        <p className="max-w-measure text-ink-soft">{t("lead")}</p>
      </header>
      {done ? (
        <Notice tone={done === "gone" ? "plain" : "good"} live>
          {t(`done.${done}`)}
        </Notice>
      ) : null}
      {pausedSince ? <DigestPause locale={locale} email={viewer.email} since={pausedSince} /> : null}
      {searches.length === 0 ? (
        <EmptyState title={t("noneTitle")} reason={t("noneReason")}>
          <LinkButton href={`/${locale}/browse`}>{t("browse")}</LinkButton>
        </EmptyState>
      ) : (
        <SavedSearchList
          searches={searches}
          isPaused={pausedSince !== null}
          zones={timeZoneOptions(locale)}
          locale={locale}
        />
      )}
    </div>
  );
}
