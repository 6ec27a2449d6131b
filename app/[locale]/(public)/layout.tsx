import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { HtmlDocument } from "@/components/layout/html-document.tsx";
import { AnnouncementBanner } from "@/features/announcements/components/announcement-banner.tsx";
import { listPublishedAnnouncements } from "@/features/announcements/queries.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

// Rendered when asked, from the database as it is; the same for every reader, so that a cache may stand in front.
export const dynamic = "force-dynamic";

type Params = Promise<{ locale: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const locale = readLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "layout" });
  return { title: { template: `%s · ${t("name")}`, default: t("name") } };
}

/** The frame is each page's own: only a page knows its address, which the language switch keeps. */
export default async function PublicLayout({ children, params }: { children: ReactNode; params: Params }) {
  const locale = readLocale((await params).locale);
  const announcements = await listPublishedAnnouncements("public", locale, new Date());
  return (
    <HtmlDocument locale={locale}>
      <AnnouncementBanner locale={locale} announcements={announcements} />
      {children}
    </HtmlDocument>
  );
}
