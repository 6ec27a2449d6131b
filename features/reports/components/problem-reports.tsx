import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ReasonForm } from "@/components/forms/reason-form.tsx";
import { Mark } from "@/components/ui/mark.tsx";
import { offerFor, type ReasonOffers } from "@/features/reasons/rules.ts";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { languageName } from "@/lib/places/languages.ts";
import { DOT } from "@/lib/text/no-break.ts";
import { formatDateInZone } from "@/lib/time/format.ts";
import { settleReportAction } from "../actions.ts";
import type { ProblemReportLine } from "../queries.ts";

type ProblemReportsProps = {
  reports: readonly ProblemReportLine[];
  locale: Locale;
  /** Who of the office looks at a report. */
  panel: (id: string) => ReactNode;
  reasons: ReasonOffers;
};

/** The office's queue of reports: what is said of which listing, who may be asked back, and the way to settle it. */
export function ProblemReports({ reports, locale, panel, reasons }: ProblemReportsProps) {
  return (
    <ul className="grid">
      {reports.map((report) => (
        <li key={report.id} className="grid gap-3 border-b border-rule py-6">
          <Report report={report} locale={locale} panel={panel} reasons={reasons} />
        </li>
      ))}
    </ul>
  );
}

async function Report({
  report,
  locale,
  panel,
  reasons,
}: Omit<ProblemReportsProps, "reports"> & { report: ProblemReportLine }) {
  const t = await getTranslations({ locale, namespace: "office.reports" });
  const tReason = await getTranslations({ locale, namespace: "report.reason" });
  const { listing } = report;
  const title = <bdi {...foreignText(listing.titleLanguage, locale)}>{listing.title}</bdi>;
  return (
    <article aria-labelledby={`report-${report.id}`} className="grid gap-3">
      <header className="grid gap-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
          <Mark tone="plain">{tReason(report.reason)}</Mark>
          <time dateTime={report.createdAt.toISOString()}>
            {formatDateInZone(locale, report.createdAt, "UTC", "medium")}
          </time>
          <span>{t("writtenIn", { language: languageName(report.locale, locale) })}</span>
        </p>
        <h2 id={`report-${report.id}`} className="text-xl">
          {listing.isPublic ? (
            <a href={`/${locale}/listings/${listing.code}`} className="underline underline-offset-4 hover:text-accent">
              {title}
            </a>
          ) : (
            title
          )}
        </h2>
        <p className="text-sm text-ink-soft">
          <span dir="ltr">{listing.code}</span>
          {DOT}
          <a href={`/${locale}/office/institutions?institution=${listing.institutionSlug}`} className="underline">
            <bdi {...foreignText(listing.institutionLanguage, locale)}>{listing.institutionName}</bdi>
          </a>
        </p>
      </header>
      <p dir="auto" className="as-around max-w-measure whitespace-pre-line [overflow-wrap:anywhere]">
        {report.text}
      </p>
      <p className="text-sm text-ink-soft">
        {report.email ? (
          <>
            {t("askBack")}{" "}
            <a href={`mailto:${report.email}`} dir="ltr" className="text-accent underline">
              {report.email}
            </a>
          </>
        ) : (
          t("noAddress")
        )}
      </p>
      {panel(report.id)}
      {await settlement(report, locale, reasons)}
    </article>
  );
}

async function settlement(report: ProblemReportLine, locale: Locale, reasons: ReasonOffers) {
  const t = await getTranslations({ locale, namespace: "office.reports" });
  if (report.settled) {
    const { at, by, note } = report.settled;
    return (
      <div className="rounded-sm bg-sunken px-4 py-3">
        <p className="text-sm font-semibold">
          {t("settledBy", { name: by, date: formatDateInZone(locale, at, "UTC", "medium") })}
        </p>
        <p dir="auto" className="as-around max-w-measure whitespace-pre-line">
          {note}
        </p>
      </div>
    );
  }
  if (!report.maySettle) return <p className="text-sm">{t("own")}</p>;
  return (
    <ReasonForm
      behind={{ label: t("settle") }}
      action={settleReportAction.bind(null, locale, report.id)}
      name="reason"
      fieldLabel={t("note")}
      description={t("noteHint")}
      button={t("settleNow")}
      offer={offerFor(reasons, "settle_report", locale)}
      notices={{ "already-settled": { text: t("refusedSettled") }, "own-institution": { text: t("own") } }}
    />
  );
}
