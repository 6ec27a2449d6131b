import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { Pagination } from "@/components/ui/pagination.tsx";
import { TabLinks } from "@/components/ui/tab-links.tsx";
import { countMail } from "@/features/notifications/queries.ts";
import { QueueFilterForm } from "@/features/queues/components/queue-filter-form.tsx";
import { QueueTable } from "@/features/queues/components/queue-table.tsx";
import { countQueue, listQueue, listQueueCountries } from "@/features/queues/queries/queue.ts";
import { CASE_KINDS } from "@/features/queues/rules.ts";
import { type QueueFilter, queueQuery, readQueueFilter } from "@/features/queues/schema.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "office" });
  return { title: t("title") };
}

/** All that waits for the office, in one queue. */
export default async function OfficePage({ params, searchParams }: Props) {
  const locale = readLocale((await params).locale);
  const filter = readQueueFilter(await searchParams);
  const viewer = await getViewer();
  const now = new Date();
  const [page, counts, countries, mail] = await orNotFound(() =>
    Promise.all([
      listQueue(viewer, filter, locale, now),
      countQueue(viewer, filter, now),
      listQueueCountries(viewer),
      countMail(viewer),
    ]),
  );
  const tOffice = await getTranslations({ locale, namespace: "office" });
  const t = await getTranslations({ locale, namespace: "office.queue" });
  const format = await getFormatter({ locale });
  const path = `/${locale}/office`;
  const of = (kind: QueueFilter["kind"]) => `${path}${queueQuery({ ...filter, kind, after: undefined })}`;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const isNarrowed = queueQuery({ ...filter, kind: undefined, after: undefined }) !== "";
  return (
    <div className="grid max-w-6xl grid-cols-1 gap-6">
      <header className="grid gap-2">
        <h1 className="text-3xl">{tOffice("title")}</h1>
        <p className="max-w-measure text-ink-soft">{t("intro")}</p>
      </header>
      {mail.failed > 0 ? (
        <Notice tone="alarm">
          <a href={`${path}/mail`} className="underline underline-offset-4">
            {t("failedMail", { count: mail.failed })}
          </a>
        </Notice>
      ) : null}
      <TabLinks
        label={t("byKind")}
        tabs={[
          { href: of(undefined), label: t("all"), count: format.number(all), current: filter.kind === undefined },
          ...CASE_KINDS.map((kind) => ({
            href: of(kind),
            label: t(`kinds.${kind}`),
            count: format.number(counts[kind]),
            current: kind === filter.kind,
          })),
        ]}
      />
      <QueueFilterForm locale={locale} filter={filter} countries={countries} />
      {page.cases.length > 0 ? (
        <QueueTable locale={locale} cases={page.cases} ownId={viewer.userId} />
      ) : isNarrowed || filter.after ? (
        <EmptyState title={t("noneFit")} reason={t("noneFitHint")}>
          <LinkButton tone="secondary" href={path}>
            {t("showAll")}
          </LinkButton>
        </EmptyState>
      ) : (
        <EmptyState title={t("none")} reason={t("noneHint")} />
      )}
      <Pagination
        label={t("pages")}
        previous={filter.after ? { href: of(filter.kind), label: t("first") } : undefined}
        next={
          page.next ? { href: `${path}${queueQuery({ ...filter, after: page.next })}`, label: t("next") } : undefined
        }
      />
    </div>
  );
}
