import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { AmountChart } from "@/features/registrations/components/amount-chart.tsx";
import { DayChart } from "@/features/registrations/components/day-chart.tsx";
import { Figures } from "@/features/registrations/components/registration-figures.tsx";
import { getStatistics } from "@/features/registrations/queries/statistics.ts";
import { FILTER_STATUSES } from "@/features/registrations/rules/desk-filter.ts";
import type { Ranking } from "@/features/registrations/rules/statistics.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { direction } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { countryName } from "@/lib/places/countries.ts";
import { zoneName } from "@/lib/time/format.ts";

type Props = { params: Promise<{ locale: string; institution: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "registrationStatistics" });
  return { title: t("title") };
}

/** A listing's registrations in figures: by day, status, country and institution, and what was answered. */
export default async function StatisticsPage({ params }: Props) {
  const { locale: segment, institution: slug, id } = await params;
  const locale = readLocale(segment);
  const back = `/${locale}/desk/${slug}/listings/${id}/registrations`;
  const viewer = await requireMember(locale, `${back}/statistics`);
  const statistics = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    return getStatistics(viewer, institution.id, id, locale);
  });
  const t = await getTranslations({ locale, namespace: "registrationStatistics" });
  const tStatus = await getTranslations({ locale, namespace: "register.status" });
  const tTold = await getTranslations({ locale, namespace: "forms.told" });
  const { figures, days, timeZone, countries, institutions, questions } = statistics;
  const { listing, counts, mayDecide } = figures;
  const named = ({ rows, others }: Ranking, name: (key: string) => string) => [
    ...rows.map(({ key, people }) => ({ key, label: name(key), count: people })),
    ...(others === null ? [] : [{ key: "others", label: t("others"), count: others }]),
  ];
  const statuses = FILTER_STATUSES.map((status) => ({
    key: status,
    label: tStatus(status),
    count: counts[status].registrations,
  })).filter(({ count }) => count > 0);
  const byCountry = named(countries, (code) => countryName(code, locale));
  const byInstitution = named(institutions, (name) => name);
  return (
    <div className="grid gap-8">
      <header className="grid gap-2">
        <BackLink href={back}>{t("back")}</BackLink>
        <h1 className="text-3xl">{t("title")}</h1>
        <p lang={listing.language} dir={direction(listing.language)} className="as-around text-xl">
          {listing.title}
        </p>
      </header>
      <Figures figures={figures} locale={locale} />
      {days.bars.length === 0 ? (
        <EmptyState title={t("none")} reason={t("noneWhy")} />
      ) : (
        <>
          <DayChart locale={locale} days={days} zone={zoneName(timeZone, locale, new Date())} />
          <div className="grid items-start gap-x-10 gap-y-8 md:grid-cols-2">
            <AmountChart
              locale={locale}
              title={t("byStatus")}
              head={t("status")}
              unit="registrations"
              rows={statuses}
            />
            {byCountry.length > 0 ? (
              <AmountChart
                locale={locale}
                title={t("byCountry")}
                hint={t("byCountryHint")}
                head={t("country")}
                unit="people"
                rows={byCountry}
              />
            ) : null}
            {byInstitution.length > 0 ? (
              <AmountChart
                locale={locale}
                title={t("byInstitution")}
                hint={t("byInstitutionHint")}
                head={t("institution")}
                unit="people"
                rows={byInstitution}
              />
            ) : null}
            {questions.map(({ name, label, isCountry, rows }) => (
              <AmountChart
                key={name}
                locale={locale}
                title={label}
                head={t("answer")}
                unit="answers"
                rows={rows.map((row) => ({
                  ...row,
                  label: isCountry ? countryName(row.key, locale) : row.label || tTold("ticked"),
                }))}
              />
            ))}
          </div>
          <p className="max-w-measure text-sm text-ink-soft">{mayDecide ? t("sensitive") : t("few")}</p>
        </>
      )}
    </div>
  );
}
