import type { Metadata } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { Pagination } from "@/components/ui/pagination.tsx";
import { TabLinks } from "@/components/ui/tab-links.tsx";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { countWaitingLetters } from "@/features/letters/queries/desk-letters.ts";
import { DeskFilterForm } from "@/features/registrations/components/desk-filter-form.tsx";
import { ExportChoice } from "@/features/registrations/components/export-choice.tsx";
import { Figures } from "@/features/registrations/components/registration-figures.tsx";
import { RegistrationsTable } from "@/features/registrations/components/registrations-table.tsx";
import { SavedViews } from "@/features/registrations/components/saved-views.tsx";
import { tableCells } from "@/features/registrations/components/table-cells.ts";
import { getRegistrationFigures, listDeskRegistrations } from "@/features/registrations/queries/desk.ts";
import { getDeskChoices } from "@/features/registrations/queries/desk-choices.ts";
import { listViews } from "@/features/registrations/queries/views.ts";
import {
  deskColumns,
  deskFilter,
  deskPageStart,
  deskQuery,
  FILTER_STATUSES,
  isNarrowed,
  TABLE_COLUMNS,
} from "@/features/registrations/rules/desk-filter.ts";
import { poolNames } from "@/features/registrations/rules/pool-names.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { direction } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";

type Props = {
  params: Promise<{ locale: string; institution: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "registrationDesk" });
  return { title: t("title") };
}

/** Everybody registered for a listing: figures for all its desk, names and decisions for those who decide. */
export default async function DeskRegistrationsPage({ params, searchParams }: Props) {
  const { locale: segment, institution: slug, id } = await params;
  const locale = readLocale(segment);
  const base = `/${locale}/desk/${slug}/listings/${id}`;
  const here = `${base}/registrations`;
  const viewer = await requireMember(locale, here);
  const asked = await searchParams;
  const [filter, columns] = [deskFilter(asked), deskColumns(asked)];
  const { institution, figures, letters, page } = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    const figures = await getRegistrationFigures(viewer, institution.id, id, locale);
    const letters = await countWaitingLetters(viewer, { institutionId: institution.id, listingId: id });
    if (!figures.mayDecide) return { institution, figures, letters, page: null };
    const questions = columns.filter((name) => name.includes("."));
    const [rows, choices, views] = await Promise.all([
      listDeskRegistrations(viewer, institution.id, id, filter, deskPageStart(asked), locale, questions),
      getDeskChoices(viewer, institution.id, id, locale),
      listViews(viewer, institution.id, id),
    ]);
    return { institution, figures, letters, page: { ...rows, choices, views } };
  });
  const t = await getTranslations({ locale, namespace: "registrationDesk" });
  const tStatus = await getTranslations({ locale, namespace: "register.status" });
  const tLetters = await getTranslations({ locale, namespace: "letters.desk" });
  const format = await getFormatter({ locale });
  const { listing, counts } = figures;
  const all = Object.values(counts).reduce((sum, { registrations }) => sum + registrations, 0);
  const tab = (status: (typeof FILTER_STATUSES)[number] | null, label: string, count: number) => ({
    href: `${here}${deskQuery({ ...filter, status }, columns)}`,
    label,
    current: filter.status === status,
    count: format.number(count),
  });
  const { sessions } = listing;
  const poolName = await poolNames(locale);
  const words = {
    locale,
    pools: new Map((page?.choices.pools ?? []).map((pool) => [pool.id, poolName(pool)])),
    sessions: new Map(sessions.map((session) => [session.id, session.when])),
  };
  const cells = await tableCells(words);
  const questions = page?.choices.questions ?? [];
  const label = (name: string) =>
    questions.find((question) => question.name === name && !question.isSensitive)?.label ??
    (TABLE_COLUMNS.some((column) => column === name) ? t(`columns.${name as "number"}`) : null);
  return (
    <div className="grid gap-7">
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="grid gap-1">
          <p className="text-sm text-ink-soft">{t("title")}</p>
          <h1 lang={listing.language} dir={direction(listing.language)} className="as-around text-2xl">
            <a href={base} className="hover:text-accent">
              {listing.title}
            </a>
          </h1>
        </div>
        <div className="flex flex-wrap gap-3">
          <LinkButton tone="secondary" size="small" href={`${here}/statistics`}>
            {t("statistics")}
          </LinkButton>
          {letters === null ? null : (
            <LinkButton tone="secondary" size="small" href={`${base}/letters`}>
              {tLetters("toLetters", { waiting: letters })}
            </LinkButton>
          )}
          {page === null ? null : (
            <>
              <LinkButton tone="secondary" size="small" href={`${base}/door`}>
                {t("door")}
              </LinkButton>
              <LinkButton tone="secondary" size="small" href={`${base}/places`}>
                {t("places")}
              </LinkButton>
            </>
          )}
        </div>
      </header>
      <Figures figures={figures} locale={locale} />
      {page === null ? (
        <Notice title={t("figuresOnly")}>{t("figuresOnlyWhy")}</Notice>
      ) : (
        <>
          <DeskFilterForm
            locale={locale}
            here={here}
            filter={filter}
            columns={columns}
            choices={page.choices}
            poolName={poolName}
            sessions={sessions}
          />
          <SavedViews
            place={{ locale, slug, institutionId: institution.id }}
            listingId={id}
            here={here}
            query={deskQuery(filter, columns).replace(/^\?/, "")}
            views={page.views}
          />
          <TabLinks
            label={t("state")}
            tabs={[
              tab(null, t("all"), all),
              ...FILTER_STATUSES.map((status) => tab(status, tStatus(status), counts[status].registrations)),
            ]}
          />
          {page.registrations.length === 0 ? (
            <EmptyState title={t("none")} reason={isNarrowed(filter) ? t("noneFiltered") : t("noneYet")}>
              {isNarrowed(filter) ? (
                <LinkButton tone="secondary" href={here}>
                  {t("showAll")}
                </LinkButton>
              ) : null}
            </EmptyState>
          ) : (
            <RegistrationsTable
              place={{ locale, slug, institutionId: institution.id, listingId: id }}
              here={here}
              columns={columns.flatMap((name) => {
                const heading = label(name);
                return heading === null ? [] : [{ name, label: heading }];
              })}
              registrations={page.registrations.map((row) => ({
                id: row.id,
                status: row.status,
                people: row.people,
                contactName: row.contactName,
                contactEmail: row.contactEmail,
                institution: row.institution,
                reason: row.reason,
                attendees: row.attendees,
                cells: cells(row),
              }))}
            />
          )}
          <Pagination
            label={t("pages")}
            previous={asked.after ? { href: `${here}${deskQuery(filter, columns)}`, label: t("firstPage") } : undefined}
            next={
              page.next ? { href: `${here}${deskQuery(filter, columns, page.next)}`, label: t("nextPage") } : undefined
            }
          />
          <div className="steps">
            <LinkButton tone="secondary" size="small" href={`${here}/mailing${deskQuery(filter)}`}>
              {t(isNarrowed(filter) ? "writeFiltered" : "writeAll")}
            </LinkButton>
            <ExportChoice locale={locale} address={`${here}/export`} filter={filter} questions={questions} />
          </div>
        </>
      )}
    </div>
  );
}
