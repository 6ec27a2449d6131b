import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "delegate" });
  return { title: t("declinedTitle") };
}

/** The answer to somebody who does not come. It names nobody: whoever opens it sees the same. */
export default async function DeclinedPage({ params }: Props) {
  const locale = readLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "delegate" });
  return (
    <div className="page grid max-w-3xl gap-6 py-10">
      <h1 className="text-3xl">{t("declinedTitle")}</h1>
      <Notice tone="good" live>
        {t("declinedText")}
      </Notice>
      <div>
        <LinkButton tone="secondary" href={`/${locale}/browse`}>
          {t("browse")}
        </LinkButton>
      </div>
    </div>
  );
}
