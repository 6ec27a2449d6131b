import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "ownData" });
  return { title: t("erased.title") };
}

/** Where an erasure ends. It knows of nobody, and so can be opened again. */
export default async function ErasedPage({ params }: Props) {
  const locale = readLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "ownData" });
  return (
    <div className="page grid max-w-3xl justify-items-start gap-6 py-12">
      <h1>{t("erased.title")}</h1>
      <p className="max-w-measure text-lg">{t("erased.text")}</p>
      <LinkButton tone="secondary" href={`/${locale}`}>
        {t("erased.home")}
      </LinkButton>
    </div>
  );
}
