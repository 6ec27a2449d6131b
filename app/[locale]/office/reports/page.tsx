import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Pagination } from "@/components/ui/pagination.tsx";
import { TabLinks } from "@/components/ui/tab-links.tsx";
import { CasePanel } from "@/features/queues/components/case-panel.tsx";
import { listCaseHoldings } from "@/features/queues/queries/holding.ts";
import { listReasonOffers } from "@/features/reasons/queries.ts";
import { ProblemReports } from "@/features/reports/components/problem-reports.tsx";
import { countProblemReports, listProblemReports } from "@/features/reports/queries.ts";
import { REPORT_STATES, readReportState } from "@/features/reports/schema.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Partial<Record<"state" | "after" | "report", string | string[]>>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "office.reports" });
  return { title: t("title") };
}

export default async function OfficeReportsPage({ params, searchParams }: Props) {
  const locale = readLocale((await params).locale);
  const { state: wanted, after, report } = await searchParams;
  const state = readReportState(wanted);
  const single = plain(report);
  const viewer = await getViewer();
  const [page, counts, reasons] = await orNotFound(() =>
    Promise.all([
      listProblemReports(viewer, state, locale, { after: plain(after), one: single }),
      countProblemReports(viewer),
      listReasonOffers(viewer, locale),
    ]),
  );
  const holdings = await listCaseHoldings(
    viewer,
    "report",
    page.reports.map(({ id }) => id),
  );
  const t = await getTranslations({ locale, namespace: "office.reports" });
  const format = await getFormatter({ locale });
  const path = `/${locale}/office/reports`;
  const panel = (id: string) => (
    <CasePanel locale={locale} kind="report" id={id} holding={holdings.get(id)} ownId={viewer.userId} />
  );
  return (
    <div className="grid max-w-4xl grid-cols-1 gap-6">
      <header className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-measure text-ink-soft">{t("intro")}</p>
      </header>
      <TabLinks
        label={t("filter")}
        tabs={REPORT_STATES.map((one) => ({
          href: `${path}?state=${one}`,
          label: t(`state.${one}`),
          count: format.number(counts[one]),
          current: one === state && !single,
        }))}
      />
      {page.reports.length === 0 ? (
        <EmptyState title={t(`none.${state}`)} reason={t("noneHint")} />
      ) : (
        <ProblemReports reports={page.reports} locale={locale} panel={panel} reasons={reasons} />
      )}
      {single ? (
        <p>
          <a href={path} className="underline underline-offset-4">
            {t("showAll")}
          </a>
        </p>
      ) : null}
      <Pagination
        label={t("pages")}
        next={
          page.next && !single ? { href: `${path}?state=${state}&after=${page.next}`, label: t("next") } : undefined
        }
      />
    </div>
  );
}

const plain = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);
