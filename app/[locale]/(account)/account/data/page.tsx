import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DataPageView } from "@/features/privacy/components/data-page.tsx";
import { getDataPage } from "@/features/privacy/queries/page.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ erase?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "ownData" });
  return { title: t("title") };
}

export default async function AccountDataPage({ params, searchParams }: Props) {
  const locale = readLocale((await params).locale);
  const viewer = await requireMember(locale, `/${locale}/account/data`);
  const place = { locale, token: null };
  const page = await getDataPage(viewer, place);
  return <DataPageView page={page} place={place} asksToErase={(await searchParams).erase === "1"} />;
}
