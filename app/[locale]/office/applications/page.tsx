import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { TabLinks } from "@/components/ui/tab-links.tsx";
import { ApplicationTable } from "@/features/institutions/components/application-table.tsx";
import { countApplications, listApplications } from "@/features/institutions/queries/applications.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import type { ApplicationStatus } from "@/prisma/generated/enums.ts";

const STATUSES = ["pending", "question", "approved", "refused"] as const satisfies readonly ApplicationStatus[];

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ status?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "office.applications" });
  return { title: t("title") };
}

/** Applications in each status, decided ones too; what waits stands in the queue as well. */
export default async function OfficeApplicationsPage({ params, searchParams }: Props) {
  const locale = readLocale((await params).locale);
  const { status: wanted } = await searchParams;
  const status = STATUSES.find((one) => one === wanted) ?? "pending";
  const viewer = await getViewer();
  const [counts, applications] = await orNotFound(() =>
    Promise.all([countApplications(viewer), listApplications(viewer, status, locale)]),
  );
  const t = await getTranslations({ locale, namespace: "office.applications" });
  const tStatus = await getTranslations({ locale, namespace: "office.applicationStatus" });
  const format = await getFormatter({ locale });
  return (
    <div className="grid max-w-6xl grid-cols-1 gap-6">
      <h1 className="text-3xl">{t("title")}</h1>
      <TabLinks
        label={t("filter")}
        tabs={STATUSES.map((one) => ({
          href: `/${locale}/office/applications?status=${one}`,
          label: tStatus(one),
          count: format.number(counts[one]),
          current: one === status,
        }))}
      />
      {applications.length === 0 ? (
        <EmptyState title={t("none")} reason={t("noneHint")} />
      ) : (
        <ApplicationTable locale={locale} applications={applications} />
      )}
    </div>
  );
}
