import type { Metadata } from "next";
import type { ReactNode } from "react";
import { HtmlDocument } from "@/components/layout/html-document.tsx";
import { InterfaceText } from "@/components/layout/interface-text.tsx";
import { AnnouncementBanner } from "@/features/announcements/components/announcement-banner.tsx";
import { listPublishedAnnouncements } from "@/features/announcements/queries.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { robots: { index: false, follow: false } };

/** The frame differs below: choosing a desk, or being at one. */
export default async function DeskRootLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const locale = readLocale((await params).locale);
  const announcements = await listPublishedAnnouncements("desks", locale, new Date());
  return (
    <HtmlDocument locale={locale}>
      <AnnouncementBanner locale={locale} announcements={announcements} />
      <InterfaceText locale={locale}>{children}</InterfaceText>
    </HtmlDocument>
  );
}
