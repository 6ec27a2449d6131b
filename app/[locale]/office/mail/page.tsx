import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { Pagination } from "@/components/ui/pagination.tsx";
import { TabLinks } from "@/components/ui/tab-links.tsx";
import { FailedMailTable } from "@/features/notifications/components/failed-mail-table.tsx";
import { ReturnedMailTable } from "@/features/notifications/components/returned-mail-table.tsx";
import { countMail, isReturnedMailRead, listFailedMail, listReturnedMail } from "@/features/notifications/queries.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ before?: string | string[]; state?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "office.mail" });
  return { title: t("title") };
}

/** Mail that did not arrive: what no server took, or what another gave back. */
export default async function OfficeMailPage({ params, searchParams }: Props) {
  const locale = readLocale((await params).locale);
  const { before: asked, state } = await searchParams;
  const before = typeof asked === "string" ? asked : undefined;
  const viewer = await getViewer();
  const [failed, returned, counts, isRead] = await orNotFound(() =>
    Promise.all([
      state === "returned" ? null : listFailedMail(viewer, before),
      state === "returned" ? listReturnedMail(viewer, before) : null,
      countMail(viewer),
      isReturnedMailRead(viewer),
    ]),
  );
  const t = await getTranslations({ locale, namespace: "office.mail" });
  const format = await getFormatter({ locale });
  const path = `/${locale}/office/mail`;
  const next = (returned ?? failed)?.next;
  return (
    <div className="grid max-w-6xl grid-cols-1 gap-6">
      <header className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-measure text-ink-soft">{t(returned ? "introReturned" : "intro")}</p>
        <p className="text-sm text-ink-soft">{t("queued", { count: counts.queued })}</p>
      </header>
      <TabLinks
        label={t("views")}
        tabs={(["failed", "returned"] as const).map((view) => ({
          href: view === "failed" ? path : `${path}?state=returned`,
          label: t(`view.${view}`),
          count: format.number(counts[view]),
          current: (returned ? "returned" : "failed") === view,
        }))}
      />
      {returned && !isRead ? <Notice>{t("notRead")}</Notice> : null}
      {failed?.mails.length === 0 ? <EmptyState title={t("none")} reason={t("noneHint")} /> : null}
      {failed && failed.mails.length > 0 ? <FailedMailTable locale={locale} mails={failed.mails} /> : null}
      {returned?.mails.length === 0 && isRead ? (
        <EmptyState title={t("noneReturned")} reason={t("noneReturnedHint")} />
      ) : null}
      {returned && returned.mails.length > 0 ? <ReturnedMailTable locale={locale} mails={returned.mails} /> : null}
      <Pagination
        label={t("pages")}
        next={
          next ? { href: `${path}?${returned ? "state=returned&" : ""}before=${next}`, label: t("older") } : undefined
        }
      />
    </div>
  );
}
