import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DataPageView } from "@/features/privacy/components/data-page.tsx";
import { getDataPage } from "@/features/privacy/queries/page.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<{ erase?: string | string[] }>;
};

/** The address is the key: it must not travel on in a Referer header. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "ownData" });
  return { title: t("title"), referrer: "same-origin" };
}

export default async function RegistrationDataPage({ params, searchParams }: Props) {
  const { locale: segment, token } = await params;
  const place = { locale: readLocale(segment), token };
  const page = await orNotFound(async () => getDataPage(await getViewer(), place));
  return <DataPageView page={page} place={place} asksToErase={(await searchParams).erase === "1"} />;
}
