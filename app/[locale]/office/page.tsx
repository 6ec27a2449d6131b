import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { TabLinks } from "@/components/ui/tab-links.tsx";
import { Cell, HeadCell, RowHead, Table, TableHead, TableRow } from "@/components/ui/table.tsx";
import { AppealTable } from "@/features/institutions/components/appeal-table.tsx";
import { ApplicationTable } from "@/features/institutions/components/application-table.tsx";
import { countApplications, listApplications } from "@/features/institutions/queries/applications.ts";
import { countAppeals, listAppeals } from "@/features/institutions/queries/judgements.ts";
import { listLikenesses } from "@/features/institutions/queries/look-alikes.ts";
import { listReviewQueue, type ReviewListing } from "@/features/listings/queries/review.ts";
import { countMail } from "@/features/notifications/queries.ts";
import { countProblemReports } from "@/features/reports/queries.ts";
import { EvidenceTable } from "@/features/verification/components/evidence-table.tsx";
import { countEvidence, listEvidence } from "@/features/verification/queries/office-evidence.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { formatDateInZone } from "@/lib/time/format.ts";
import type { ApplicationStatus } from "@/prisma/generated/enums.ts";

const STATUSES = ["pending", "question", "approved", "refused"] as const satisfies readonly ApplicationStatus[];

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ status?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "office" });
  return { title: t("title") };
}

export default async function OfficePage({ params, searchParams }: Props) {
  const locale = readLocale((await params).locale);
  const { status: wanted } = await searchParams;
  const status = STATUSES.find((one) => one === wanted) ?? "pending";
  const viewer = await getViewer();
  const [counts, applications, listings, evidence, evidenceCount, appeals, appealCount, likenesses, reports, mail] =
    await orNotFound(() =>
      Promise.all([
        countApplications(viewer),
        listApplications(viewer, status, locale),
        listReviewQueue(viewer, locale),
        listEvidence(viewer, locale),
        countEvidence(viewer),
        listAppeals(viewer, locale),
        countAppeals(viewer),
        listLikenesses(viewer, locale, new Date()),
        countProblemReports(viewer),
        countMail(viewer),
      ]),
    );
  const t = await getTranslations({ locale, namespace: "office" });
  const tStatus = await getTranslations({ locale, namespace: "office.applicationStatus" });
  const format = await getFormatter({ locale });
  return (
    <div className="grid max-w-6xl grid-cols-1 gap-10">
      <header className="grid gap-6">
        <h1 className="text-3xl">{t("title")}</h1>
        <ul className="grid gap-px overflow-clip rounded-sm border border-rule bg-rule sm:grid-cols-2 lg:grid-cols-3">
          <Count
            href="#applications"
            value={format.number(counts.pending)}
            label={t("waiting.applications", { count: counts.pending })}
          />
          <Count
            href="#listings"
            value={format.number(listings.length)}
            label={t("waiting.listings", { count: listings.length })}
          />
          <Count
            href="#evidence"
            value={format.number(evidenceCount)}
            label={t("waiting.evidence", { count: evidenceCount })}
          />
          <Count
            href="#appeals"
            value={format.number(appealCount)}
            label={t("waiting.appeals", { count: appealCount })}
          />
          <Count
            href={`/${locale}/office/reports`}
            value={format.number(reports.open)}
            label={t("waiting.reports", { count: reports.open })}
          />
          <Count
            href={`/${locale}/office/mail`}
            value={format.number(mail.failed)}
            label={t("waiting.mail", { count: mail.failed })}
          />
        </ul>
        {likenesses.length > 0 ? (
          <Notice tone="alarm">
            <a href={`/${locale}/office/look-alikes`} className="underline underline-offset-4">
              {t("waiting.lookAlikes", { count: likenesses.length })}
            </a>
          </Notice>
        ) : null}
      </header>
      <section id="applications" className="grid gap-4">
        <h2 className="text-2xl">{t("applications.title")}</h2>
        <TabLinks
          label={t("applications.filter")}
          tabs={STATUSES.map((one) => ({
            href: `/${locale}/office?status=${one}#applications`,
            label: tStatus(one),
            count: format.number(counts[one]),
            current: one === status,
          }))}
        />
        {applications.length === 0 ? (
          <EmptyState title={t("applications.none")} reason={t("applications.noneHint")} />
        ) : (
          <ApplicationTable locale={locale} applications={applications} />
        )}
      </section>
      <section id="listings" className="grid gap-4">
        <h2 className="text-2xl">{t("listings.title")}</h2>
        {listings.length === 0 ? (
          <EmptyState title={t("listings.none")} reason={t("listings.noneHint")} />
        ) : (
          <ReviewQueue locale={locale} listings={listings} />
        )}
      </section>
      <section id="evidence" className="grid gap-4">
        <h2 className="text-2xl">{t("evidence.title")}</h2>
        {evidence.length === 0 ? (
          <EmptyState title={t("evidence.none")} reason={t("evidence.noneHint")} />
        ) : (
          <EvidenceTable locale={locale} evidence={evidence} />
        )}
      </section>
      <section id="appeals" className="grid gap-4">
        <h2 className="text-2xl">{t("appeals.title")}</h2>
        {appeals.length === 0 ? (
          <EmptyState title={t("appeals.none")} reason={t("appeals.noneHint")} />
        ) : (
          <AppealTable locale={locale} appeals={appeals} />
        )}
      </section>
    </div>
  );
}

function Count({ href, value, label }: { href: string; value: string; label: string }) {
  return (
    <li className="bg-raised">
      <a href={href} className="grid gap-1 px-4 py-3 hover:bg-accent-wash">
        <span className="tabular font-title text-3xl font-semibold">{value}</span>
        <span className="text-sm text-ink-soft">{label}</span>
      </a>
    </li>
  );
}

async function ReviewQueue({ locale, listings }: { locale: Locale; listings: readonly ReviewListing[] }) {
  const t = await getTranslations({ locale, namespace: "office.listings" });
  const tKind = await getTranslations({ locale, namespace: "listings.kind" });
  return (
    <Table caption={t("title")} quiet>
      <TableHead>
        <HeadCell>{t("listing")}</HeadCell>
        <HeadCell>{t("kind")}</HeadCell>
        <HeadCell>{t("institution")}</HeadCell>
        <HeadCell>{t("since")}</HeadCell>
      </TableHead>
      <tbody>
        {listings.map((listing) => (
          <TableRow key={listing.id}>
            <RowHead>
              <a href={`/${locale}/office/listings/${listing.id}`} lang={listing.language} className="underline">
                <bdi>{listing.title}</bdi>
              </a>
              <span className="block text-xs font-normal text-ink-soft">{listing.code}</span>
            </RowHead>
            <Cell>{tKind(listing.kind)}</Cell>
            <Cell>
              <bdi lang={listing.institutionLanguage}>{listing.institutionName}</bdi>
            </Cell>
            <Cell className="whitespace-nowrap">{formatDateInZone(locale, listing.updatedAt, "UTC", "medium")}</Cell>
          </TableRow>
        ))}
      </tbody>
    </Table>
  );
}
