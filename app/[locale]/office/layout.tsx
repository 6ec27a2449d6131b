import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DeskFrame } from "@/components/layout/desk-frame.tsx";
import { HtmlDocument } from "@/components/layout/html-document.tsx";
import { InterfaceText } from "@/components/layout/interface-text.tsx";
import { PageFrame } from "@/components/layout/page-frame.tsx";
import { AnnouncementBanner } from "@/features/announcements/components/announcement-banner.tsx";
import { listPublishedAnnouncements } from "@/features/announcements/queries.ts";
import { officeNavigation } from "@/features/institutions/components/desk-navigation.ts";
import { countProblemReports } from "@/features/reports/queries.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { currentPath } from "@/lib/http/current-path.ts";
import { markCurrent } from "@/lib/http/mark-current.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { robots: { index: false, follow: false } };

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

/** Strangers get the ordinary frame; the page in it, which asks for itself who is there, is not found for them. */
export default async function OfficeLayout({ children, params }: Props) {
  const locale = readLocale((await params).locale);
  const viewer = await getViewer();
  const { isOffice } = viewer;
  const openReports = isOffice ? (await countProblemReports(viewer)).open : 0;
  const path = await currentPath();
  const t = await getTranslations({ locale, namespace: "office" });
  const announcements = await listPublishedAnnouncements("desks", locale, new Date());
  return (
    <HtmlDocument locale={locale}>
      <AnnouncementBanner locale={locale} announcements={announcements} />
      <InterfaceText locale={locale}>
        {isOffice ? (
          <DeskFrame
            locale={locale}
            currentPath={path}
            title={t("title")}
            titleHref={`/${locale}/office`}
            links={markCurrent(await officeNavigation(locale, openReports), `/${locale}${path}`)}
          >
            {children}
          </DeskFrame>
        ) : (
          <PageFrame locale={locale}>{children}</PageFrame>
        )}
      </InterfaceText>
    </HtmlDocument>
  );
}
