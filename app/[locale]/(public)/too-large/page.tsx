import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageFrame } from "@/components/layout/page-frame.tsx";
import { MOST_SENT_MEGABYTES } from "@/lib/forms/most-sent.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "tooLarge" });
  return { title: t("title"), robots: { index: false } };
}

/** Where the server leads whoever sent more at once than it takes (server/too-large.ts): the form itself looks first where script runs. */
export default async function TooLargePage({ params }: Props) {
  const locale = readLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "tooLarge" });
  return (
    <PageFrame locale={locale}>
      <div className="page grid max-w-3xl gap-6 py-16">
        <h1>{t("title")}</h1>
        <p className="max-w-measure text-lg">{t("text", { megabytes: MOST_SENT_MEGABYTES })}</p>
        <p className="max-w-measure text-ink-soft">{t("back")}</p>
      </div>
    </PageFrame>
  );
}
