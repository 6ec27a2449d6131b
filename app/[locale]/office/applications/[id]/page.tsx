import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link.tsx";
import { Facts } from "@/components/ui/facts.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { ApplicationFacts } from "@/features/institutions/components/application-facts.tsx";
import { ApplicationHints } from "@/features/institutions/components/application-hints.tsx";
import { DecisionForms } from "@/features/institutions/components/decision-forms.tsx";
import { getOfficeApplication, type OfficeApplication } from "@/features/institutions/queries/applications.ts";
import { CasePanel } from "@/features/queues/components/case-panel.tsx";
import { listCaseHoldings } from "@/features/queues/queries/holding.ts";
import { listReasonOffers } from "@/features/reasons/queries.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { formatDateInZone } from "@/lib/time/format.ts";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "office.application" });
  return { title: t("title") };
}

export default async function OfficeApplicationPage({ params }: Props) {
  const { locale: segment, id } = await params;
  const locale = readLocale(segment);
  const viewer = await getViewer();
  const [application, holdings, reasons] = await orNotFound(() =>
    Promise.all([
      getOfficeApplication(viewer, id),
      listCaseHoldings(viewer, "application", [id]),
      listReasonOffers(viewer, locale),
    ]),
  );
  const t = await getTranslations({ locale, namespace: "office.application" });
  const tReview = await getTranslations({ locale, namespace: "review" });
  const [first] = application.names;
  const isOpen = application.status === "pending" || application.status === "question";
  return (
    <div className="grid max-w-4xl grid-cols-1 gap-8">
      <header className="grid gap-3">
        <BackLink href={`/${locale}/office?kind=application`}>{tReview("back")}</BackLink>
        <h1 className="text-3xl" lang={first?.language}>
          <bdi>{first?.name}</bdi>
        </h1>
        <p className="text-ink-soft">{t("title")}</p>
      </header>
      <CasePanel locale={locale} kind="application" id={id} holding={holdings.get(id)} ownId={viewer.userId} />
      <Decided locale={locale} application={application} />
      <ApplicationHints locale={locale} application={application} />
      <ApplicationFacts locale={locale} application={application} />
      <Facts
        facts={[
          {
            term: t("applicant"),
            value: (
              <>
                <bdi>{application.applicant.name}</bdi>{" "}
                <bdi className="text-ink-soft">{application.applicant.email}</bdi>
              </>
            ),
          },
        ]}
      />
      {isOpen && application.mayDecide ? (
        <DecisionForms locale={locale} application={application} reasons={reasons} />
      ) : null}
      {isOpen && !application.mayDecide ? <Notice>{t("own")}</Notice> : null}
    </div>
  );
}

/** What the office did so far, and what it wrote. */
async function Decided({ locale, application }: { locale: Locale; application: OfficeApplication }) {
  const t = await getTranslations({ locale, namespace: "office.application" });
  const { status, decidedAt, decidedBy, decisionNote, institution } = application;
  if (!decidedAt) return null;
  const date = formatDateInZone(locale, decidedAt, "UTC");
  return (
    <Notice title={t(`decided.${status}`, { date, name: decidedBy })}>
      {decisionNote === "" ? null : <p className="whitespace-pre-line">{decisionNote}</p>}
      {institution ? (
        <a href={`/${locale}/institutions/${institution.slug}`} className="underline">
          {t("institution")}
        </a>
      ) : null}
    </Notice>
  );
}
