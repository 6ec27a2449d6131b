import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { LikenessList } from "@/features/institutions/components/likeness-list.tsx";
import { listLikenesses } from "@/features/institutions/queries/look-alikes.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "office.lookAlikes" });
  return { title: t("title") };
}

export default async function OfficeLookAlikesPage({ params }: Props) {
  const locale = readLocale((await params).locale);
  const viewer = await getViewer();
  const likenesses = await orNotFound(() => listLikenesses(viewer, locale, new Date()));
  const t = await getTranslations({ locale, namespace: "office.lookAlikes" });
  return (
    <div className="grid max-w-4xl grid-cols-1 gap-6">
      <header className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-measure text-ink-soft">{t("intro")}</p>
      </header>
      {likenesses.length === 0 ? (
        <EmptyState title={t("none")} reason={t("noneHint")} />
      ) : (
        <LikenessList locale={locale} likenesses={likenesses} />
      )}
    </div>
  );
}
