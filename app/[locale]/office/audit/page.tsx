import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { buttonStyle } from "@/components/ui/button-style.ts";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Pagination } from "@/components/ui/pagination.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { AuditTable } from "@/features/audit/components/audit-table.tsx";
import { listAuditEntries } from "@/features/audit/queries.ts";
import { type AuditFilter, readAuditFilter } from "@/features/audit/schema.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "office.audit" });
  return { title: t("title") };
}

export default async function OfficeAuditPage({ params, searchParams }: Props) {
  const locale = readLocale((await params).locale);
  const filter = readAuditFilter(await searchParams);
  const viewer = await getViewer();
  const page = await orNotFound(() => listAuditEntries(viewer, filter));
  const t = await getTranslations({ locale, namespace: "office.audit" });
  const path = `/${locale}/office/audit`;
  return (
    <div className="grid grid-cols-1 gap-8">
      <header className="grid gap-2">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-measure text-ink-soft">{t("intro")}</p>
      </header>
      <form method="get" action={path} className="grid max-w-6xl items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <TextField
          name="action"
          label={t("action")}
          description={t("actionHint")}
          dir="ltr"
          defaultValue={filter.action}
          maxLength={60}
        />
        <TextField
          name="institution"
          label={t("institution")}
          description={t("institutionHint")}
          dir="ltr"
          defaultValue={filter.institutionSlug}
          maxLength={120}
        />
        <TextField
          name="subject"
          label={t("subject")}
          description={t("subjectHint")}
          dir="ltr"
          defaultValue={filter.subjectId}
          maxLength={36}
        />
        <TextField name="from" type="date" label={t("from")} defaultValue={filter.from} />
        <TextField name="until" type="date" label={t("until")} defaultValue={filter.until} />
        <div>
          <button type="submit" className={buttonStyle({ tone: "secondary" })}>
            {t("filter")}
          </button>
        </div>
      </form>
      {page.entries.length === 0 ? (
        <EmptyState title={t("none")} reason={t("noneHint")}>
          <a href={path} className={buttonStyle({ tone: "secondary" })}>
            {t("all")}
          </a>
        </EmptyState>
      ) : (
        <>
          <p>
            <a
              href={`${path}/export?${query(filter)}`}
              className={buttonStyle({ tone: "secondary", size: "small" })}
              download
            >
              {t("export")}
            </a>
          </p>
          <AuditTable locale={locale} entries={page.entries} />
        </>
      )}
      <Pagination
        label={t("pages")}
        next={page.next ? { href: `${path}?${query(filter, page.next)}`, label: t("older") } : undefined}
      />
    </div>
  );
}

function query({ action, institutionSlug, subjectId, from, until }: AuditFilter, before?: string): string {
  const asked = { action, institution: institutionSlug, subject: subjectId, from, until, before };
  const present = Object.entries(asked).filter(([, value]) => value !== undefined);
  return new URLSearchParams(present as [string, string][]).toString();
}
