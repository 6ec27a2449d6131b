import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageFrame } from "@/components/layout/page-frame.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "failure" });
  return { title: t("title"), robots: { index: false } };
}

/** What the server sends, under the address that was asked for, where a page could not be made (server/stand-in.ts). */
export default async function FailurePage({ params }: Props) {
  const locale = readLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "failure" });
  const tMissing = await getTranslations({ locale, namespace: "notFound" });
  return (
    <PageFrame locale={locale}>
      <div className="page py-16">
        <h1>{t("title")}</h1>
        <p className="mt-3 max-w-measure text-ink-soft">{t("why")}</p>
        <p className="mt-8 flex flex-wrap gap-3">
          <LinkButton href="">{t("retry")}</LinkButton>
          <LinkButton href={`/${locale}`} tone="secondary">
            {tMissing("home")}
          </LinkButton>
        </p>
      </div>
    </PageFrame>
  );
}
