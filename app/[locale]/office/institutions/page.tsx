import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { buttonStyle } from "@/components/ui/button-style.ts";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Pagination } from "@/components/ui/pagination.tsx";
import { SelectField } from "@/components/ui/select-field.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { InstitutionPanel } from "@/features/institutions/components/institution-panel.tsx";
import { OfficeInstitutionTable } from "@/features/institutions/components/office-institution-table.tsx";
import {
  getOfficeInstitution,
  type InstitutionFilter,
  listInstitutions,
} from "@/features/institutions/queries/office.ts";
import { listReasonOffers } from "@/features/reasons/queries.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { InstitutionStatus } from "@/prisma/generated/enums.ts";

type Search = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "office.institutions" });
  return { title: t("title") };
}

export default async function OfficeInstitutionsPage({ params, searchParams }: Props) {
  const locale = readLocale((await params).locale);
  const search = await searchParams;
  const filter = readFilter(search);
  const chosen = text(search, "institution");
  const viewer = await getViewer();
  const [page, institution, reasons] = await orNotFound(() =>
    Promise.all([
      listInstitutions(viewer, filter, locale),
      chosen === "" ? null : getOfficeInstitution(viewer, chosen, locale),
      listReasonOffers(viewer, locale),
    ]),
  );
  const t = await getTranslations({ locale, namespace: "office.institutions" });
  const path = `/${locale}/office/institutions`;
  return (
    <div className="grid grid-cols-1 gap-8">
      <h1 className="text-3xl">{t("title")}</h1>
      <form
        method="get"
        action={path}
        className="grid max-w-5xl items-end gap-4 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr_auto]"
      >
        <TextField name="q" type="search" label={t("query")} defaultValue={filter.q} maxLength={200} />
        <SelectField
          name="status"
          label={t("status")}
          defaultValue={filter.status}
          placeholder={t("any")}
          options={[
            { value: "active", label: t("active") },
            { value: "suspended", label: t("suspended") },
            { value: "merged", label: t("merged") },
          ]}
        />
        <SelectField
          name="verified"
          label={t("verification")}
          defaultValue={filter.verified}
          placeholder={t("any")}
          options={[
            { value: "yes", label: t("verified") },
            { value: "no", label: t("notVerified") },
          ]}
        />
        <button type="submit" className={buttonStyle({ tone: "secondary" })}>
          {t("filter")}
        </button>
      </form>
      <div
        className={
          institution ? "grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_minmax(22rem,30rem)]" : "grid gap-8"
        }
      >
        {/* The chosen one comes first in reading order, so that a keyboard or a phone lands on it. */}
        {institution ? (
          <div className="xl:order-2">
            <InstitutionPanel
              locale={locale}
              institution={institution}
              closeHref={`${path}?${query(filter)}`}
              reasons={reasons}
            />
          </div>
        ) : null}
        <div className="grid min-w-0 gap-4">
          {page.institutions.length === 0 ? (
            <EmptyState title={t("none")} reason={t("noneHint")} />
          ) : (
            <OfficeInstitutionTable
              locale={locale}
              institutions={page.institutions}
              hrefOf={(id) => `${path}?${query(filter, { after: filter.after, institution: id })}`}
            />
          )}
          <Pagination
            label={t("pages")}
            next={page.next ? { href: `${path}?${query(filter, { after: page.next })}`, label: t("next") } : undefined}
          />
        </div>
      </div>
    </div>
  );
}

function text(search: Search, name: string): string {
  const value = search[name];
  return typeof value === "string" ? value.trim().slice(0, 200) : "";
}

function readFilter(search: Search): InstitutionFilter {
  const status = text(search, "status");
  const verified = text(search, "verified");
  return {
    q: text(search, "q") || undefined,
    status: Object.values(InstitutionStatus).find((one) => one === status),
    verified: verified === "yes" || verified === "no" ? verified : undefined,
    after: text(search, "after") || undefined,
  };
}

function query(
  { q, status, verified }: InstitutionFilter,
  further: { after?: string; institution?: string } = {},
): string {
  const present = Object.entries({ q, status, verified, ...further }).filter(([, value]) => value !== undefined);
  return new URLSearchParams(present as [string, string][]).toString();
}
