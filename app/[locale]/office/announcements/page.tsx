import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { AnnouncementTable } from "@/features/announcements/components/announcement-table.tsx";
import { listAnnouncements } from "@/features/announcements/queries.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "office.announcements" });
  return { title: t("title") };
}

export default async function OfficeAnnouncementsPage({ params }: Props) {
  const locale = readLocale((await params).locale);
  const viewer = await getViewer();
  const announcements = await orNotFound(() => listAnnouncements(viewer, new Date()));
  const t = await getTranslations({ locale, namespace: "office.announcements" });
  return (
    <div className="grid max-w-5xl grid-cols-1 gap-6">
      <header className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-measure text-ink-soft">{t("intro")}</p>
      </header>
      <p>
        <LinkButton tone="secondary" href={`/${locale}/office/announcements/new`}>
          {t("new")}
        </LinkButton>
      </p>
      {announcements.length === 0 ? (
        <EmptyState title={t("none")} reason={t("noneHint")} />
      ) : (
        <AnnouncementTable locale={locale} announcements={announcements} />
      )}
    </div>
  );
}
