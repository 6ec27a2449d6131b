import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TrailJsonLd } from "@/components/json-ld/trail-json-ld.tsx";
import { PageFrame } from "@/components/layout/page-frame.tsx";
import { socialPicture } from "@/components/social/picture.ts";
import { homeCard } from "@/components/social/portal-cards.ts";
import { PrivacyText } from "@/features/privacy/components/privacy-text.tsx";
import { pageMetadata } from "@/lib/http/page-metadata.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type PageProps = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const locale = readLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "privacy" });
  const picture = socialPicture("home", (await homeCard(locale)).card);
  return pageMetadata({ locale, path: "/privacy", title: t("title"), description: t("lead"), picture });
}

export default async function PrivacyPage({ params }: PageProps) {
  const locale = readLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "privacy" });
  return (
    <PageFrame locale={locale} currentPath="/privacy">
      <TrailJsonLd steps={[{ name: t("title"), path: "/privacy" }]} locale={locale} />
      <PrivacyText locale={locale} />
    </PageFrame>
  );
}
