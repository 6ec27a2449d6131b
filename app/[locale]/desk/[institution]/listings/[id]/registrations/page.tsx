import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { Button, LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { Pagination } from "@/components/ui/pagination.tsx";
import { TabLinks } from "@/components/ui/tab-links.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { listAnswerColumns } from "@/features/forms/queries/export-columns.ts";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { countWaitingLetters } from "@/features/letters/queries/desk-letters.ts";
import {
  deskFilter,
  deskFilterQuery,
  deskPageStart,
  FILTER_STATUSES,
} from "@/features/registrations/components/desk-filter.ts";
import { ExportChoice } from "@/features/registrations/components/export-choice.tsx";
import { Figures } from "@/features/registrations/components/registration-figures.tsx";
import { RegistrationsTable } from "@/features/registrations/components/registrations-table.tsx";
import { getRegistrationFigures, listDeskRegistrations } from "@/features/registrations/queries/desk.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { direction } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { formatDateTimeInZone } from "@/lib/time/format.ts";

type Props = {
  params: Promise<{ locale: string; institution: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "registrationDesk" });
  return { title: t("title") };
}

export default async function DeskRegistrationsPage({ params, searchParams }: Props) {
  const { locale: segment, institution: slug, id } = await params;
  const locale = readLocale(segment);
  const here = `/${locale}/desk/${slug}/listings/${id}/registrations`;
  const viewer = await requireMember(locale, here);
  const asked = await searchParams;
  const filter = deskFilter(asked);
  const { institution, figures, page, letters } = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    const figures = await getRegistrationFigures(viewer, institution.id, id, locale);
    const page = figures.mayDecide
      ? {
          ...(await listDeskRegistrations(viewer, institution.id, id, filter, deskPageStart(asked), locale)),
          columns: await listAnswerColumns(viewer, institution.id, id, locale),
        }
      : null;
    const letters = await countWaitingLetters(viewer, { institutionId: institution.id, listingId: id });
    return { institution, figures, page, letters };
  });
  const t = await getTranslations({ locale, namespace: "registrationDesk" });
  const tStatus = await getTranslations({ locale, namespace: "register.status" });
  const tLetters = await getTranslations({ locale, namespace: "letters.desk" });
  const format = await getFormatter({ locale });
  const { listing, counts } = figures;
  const all = Object.values(counts).reduce((sum, { registrations }) => sum + registrations, 0);
  const tab = (status: (typeof FILTER_STATUSES)[number] | null, label: string, count: number) => ({
    href: `${here}${deskFilterQuery({ status, search: filter.search })}`,
    label,
    current: filter.status === status,
    count: format.number(count),
  });
  return (
    <div className="grid gap-7">
      <header className="grid gap-1">
        <p className="text-sm text-ink-soft">{t("title")}</p>
        <h1 lang={listing.language} dir={direction(listing.language)} className="as-around text-2xl">
          <a href={`/${locale}/desk/${institution.slug}/listings/${id}`} className="hover:text-accent">
            {listing.title}
          </a>
        </h1>
      </header>
      <Figures figures={figures} locale={locale} />
      {letters === null ? null : (
        <p>
          <LinkButton tone="secondary" href={`/${locale}/desk/${slug}/listings/${id}/letters`}>
            {tLetters("toLetters", { waiting: letters })}
          </LinkButton>
        </p>
      )}
      {page === null ? (
        <Notice title={t("figuresOnly")}>{t("figuresOnlyWhy")}</Notice>
      ) : (
        <>
          <div className="flex flex-wrap items-end justify-between gap-4">
            <form method="get" action={here} className="flex flex-wrap items-end gap-3">
              {filter.status ? <input type="hidden" name="status" value={filter.status} /> : null}
              <TextField name="q" type="search" label={t("search")} defaultValue={filter.search} maxLength={100} />
              <Button tone="secondary">{t("find")}</Button>
            </form>
            <div className="flex flex-wrap gap-3">
              <LinkButton tone="secondary" href={`/${locale}/desk/${slug}/listings/${id}/door`}>
                {t("door")}
              </LinkButton>
              <LinkButton tone="secondary" href={`/${locale}/desk/${slug}/listings/${id}/places`}>
                {t("places")}
              </LinkButton>
              <ExportChoice locale={locale} address={`${here}/export`} filter={filter} columns={page.columns} />
            </div>
          </div>
          <TabLinks
            label={t("state")}
            tabs={[
              tab(null, t("all"), all),
              ...FILTER_STATUSES.map((status) => tab(status, tStatus(status), counts[status].registrations)),
            ]}
          />
          {page.registrations.length === 0 ? (
            <EmptyState title={t("none")} reason={filter.search || filter.status ? t("noneFiltered") : t("noneYet")}>
              {filter.search || filter.status ? (
                <LinkButton tone="secondary" href={here}>
                  {t("showAll")}
                </LinkButton>
              ) : null}
            </EmptyState>
          ) : (
            <RegistrationsTable
              answersAt={page.columns.length > 0 ? here : null}
              registrations={page.registrations.map(({ createdAt, ...registration }) => ({
                ...registration,
                registeredAt: `${formatDateTimeInZone(locale, createdAt, "UTC", "medium")} UTC`,
              }))}
            />
          )}
          <Pagination
            label={t("pages")}
            previous={asked.after ? { href: `${here}${deskFilterQuery(filter)}`, label: t("firstPage") } : undefined}
            next={
              page.next ? { href: `${here}${deskFilterQuery(filter, page.next)}`, label: t("nextPage") } : undefined
            }
          />
        </>
      )}
    </div>
  );
}
