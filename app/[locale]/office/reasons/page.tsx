import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { ReasonTable } from "@/features/reasons/components/reason-table.tsx";
import { listReasons } from "@/features/reasons/queries.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

const NOTICES = ["saved", "removed"] as const;

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ notice?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "office.reasons" });
  return { title: t("title") };
}

export default async function OfficeReasonsPage({ params, searchParams }: Props) {
  const locale = readLocale((await params).locale);
  const { notice: wanted } = await searchParams;
  const notice = NOTICES.find((one) => one === wanted);
  const viewer = await getViewer();
  const reasons = await orNotFound(() => listReasons(viewer));
  const t = await getTranslations({ locale, namespace: "office.reasons" });
  const path = `/${locale}/office/reasons`;
  return (
    <div className="grid max-w-5xl grid-cols-1 gap-6">
      <header className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-measure text-ink-soft">{t("intro")}</p>
      </header>
      {notice ? (
        <Notice tone="good" live>
          {t(`notice.${notice}`)}
        </Notice>
      ) : null}
      <p>
        <LinkButton tone="secondary" href={`${path}/new`}>
          {t("new")}
        </LinkButton>
      </p>
      {reasons.length === 0 ? (
        <EmptyState title={t("none")} reason={t("noneHint")} />
      ) : (
        <ReasonTable locale={locale} reasons={reasons} />
      )}
    </div>
  );
}
