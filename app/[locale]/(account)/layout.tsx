import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PersonalDocument } from "@/components/layout/personal-document.tsx";
import { AnnouncementBanner } from "@/features/announcements/components/announcement-banner.tsx";
import { listPublishedAnnouncements } from "@/features/announcements/queries.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { robots: { index: false, follow: false } };

export default async function AccountLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const locale = readLocale((await params).locale);
  const announcements = await listPublishedAnnouncements("public", locale, new Date());
  return (
    <PersonalDocument locale={locale} above={<AnnouncementBanner locale={locale} announcements={announcements} />}>
      {children}
    </PersonalDocument>
  );
}
