import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Pagination } from "@/components/ui/pagination.tsx";
import { FailedMailTable } from "@/features/notifications/components/failed-mail-table.tsx";
import { countMail, listFailedMail } from "@/features/notifications/queries.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ before?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "office.mail" });
  return { title: t("title") };
}

export default async function OfficeMailPage({ params, searchParams }: Props) {
  const locale = readLocale((await params).locale);
  const { before } = await searchParams;
  const viewer = await getViewer();
  const [page, counts] = await orNotFound(() =>
    Promise.all([listFailedMail(viewer, typeof before === "string" ? before : undefined), countMail(viewer)]),
  );
  const t = await getTranslations({ locale, namespace: "office.mail" });
  return (
    <div className="grid max-w-6xl grid-cols-1 gap-6">
      <header className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-measure text-ink-soft">{t("intro")}</p>
        <p className="text-sm text-ink-soft">{t("queued", { count: counts.queued })}</p>
      </header>
      {page.mails.length === 0 ? (
        <EmptyState title={t("none")} reason={t("noneHint")} />
      ) : (
        <FailedMailTable locale={locale} mails={page.mails} />
      )}
      <Pagination
        label={t("pages")}
        next={page.next ? { href: `/${locale}/office/mail?before=${page.next}`, label: t("older") } : undefined}
      />
    </div>
  );
}
