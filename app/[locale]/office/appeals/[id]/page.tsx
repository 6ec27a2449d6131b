import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link.tsx";
import { Facts } from "@/components/ui/facts.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { AppealDecision } from "@/features/institutions/components/appeal-decision.tsx";
import { getOfficeJudgement, type OfficeJudgement } from "@/features/institutions/queries/judgements.ts";
import { CasePanel } from "@/features/queues/components/case-panel.tsx";
import { listCaseHoldings } from "@/features/queues/queries/holding.ts";
import { listReasonOffers } from "@/features/reasons/queries.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { countryName } from "@/lib/places/countries.ts";
import { DOT } from "@/lib/text/no-break.ts";
import { formatDateInZone } from "@/lib/time/format.ts";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "office.appeals" });
  return { title: t("one") };
}

export default async function OfficeAppealPage({ params }: Props) {
  const { locale: segment, id } = await params;
  const locale = readLocale(segment);
  const viewer = await getViewer();
  const [judgement, holdings, reasons] = await orNotFound(() =>
    Promise.all([
      getOfficeJudgement(viewer, id, locale),
      listCaseHoldings(viewer, "appeal", [id]),
      listReasonOffers(viewer, locale),
    ]),
  );
  const t = await getTranslations({ locale, namespace: "office.appeals" });
  const tReview = await getTranslations({ locale, namespace: "review" });
  return (
    <div className="grid max-w-4xl grid-cols-1 gap-8">
      <header className="grid gap-3">
        <BackLink href={`/${locale}/office?kind=appeal`}>{tReview("back")}</BackLink>
        <h1 className="text-3xl" lang={judgement.institution.nameLanguage}>
          <bdi>{judgement.institution.name}</bdi>
        </h1>
        <p className="text-ink-soft">{t("one")}</p>
      </header>
      <CasePanel locale={locale} kind="appeal" id={id} holding={holdings.get(id)} ownId={viewer.userId} />
      <Outcome locale={locale} judgement={judgement} />
      <JudgementFacts locale={locale} judgement={judgement} />
      {judgement.state === "appealed" && judgement.barred === null ? (
        <AppealDecision locale={locale} judgement={judgement} reasons={reasons} />
      ) : null}
      {judgement.state === "appealed" && judgement.barred !== null ? (
        <Notice>{t(`barred.${judgement.barred}`)}</Notice>
      ) : null}
    </div>
  );
}

/** What came of it, where something has. */
async function Outcome({ locale, judgement }: { locale: Locale; judgement: OfficeJudgement }) {
  const t = await getTranslations({ locale, namespace: "office.appeals" });
  const { state, decidedAt, decidedBy, decision } = judgement;
  if (state === "appealed") return null;
  if (state === "standing" || state === "ended") return <Notice>{t(`outcome.${state}`)}</Notice>;
  const date = decidedAt ? formatDateInZone(locale, decidedAt, "UTC") : "";
  return (
    <Notice title={t(`outcome.${state}`, { date, name: decidedBy })}>
      <p className="whitespace-pre-line">{decision}</p>
    </Notice>
  );
}

async function JudgementFacts({ locale, judgement }: { locale: Locale; judgement: OfficeJudgement }) {
  const t = await getTranslations({ locale, namespace: "office.appeals" });
  const { kind, institution, judgedBy, judgedAt, reason, appeal, appealedBy, appealedAt, verificationEnds } = judgement;
  const date = (at: Date) => formatDateInZone(locale, at, "UTC", "medium");
  const [end] = verificationEnds;
  const facts = [
    { term: t("against"), value: t(`kind.${kind}`) },
    { term: t("judged"), value: <By name={judgedBy} date={date(judgedAt)} /> },
    { term: t("judgedReason"), value: <Words words={reason} /> },
    end ? { term: t("wouldEnd"), value: date(end) } : null,
    appealedAt ? { term: t("appealed"), value: <By name={appealedBy} date={date(appealedAt)} /> } : null,
    appeal === "" ? null : { term: t("appeal"), value: <Words words={appeal} /> },
    { term: t("place"), value: countryName(institution.countryCode, locale) },
  ];
  return (
    <div className="grid justify-items-start gap-3 *:first:w-full">
      <Facts facts={facts.filter((fact) => fact !== null)} />
      <a href={`/${locale}/office/institutions?institution=${institution.id}`} className="text-sm underline">
        {t("seeInstitution")}
      </a>
    </div>
  );
}

function By({ name, date }: { name: string; date: string }) {
  return (
    <>
      {name === "" ? null : (
        <>
          <bdi>{name}</bdi>
          {DOT}
        </>
      )}
      {date}
    </>
  );
}

function Words({ words }: { words: string }) {
  return (
    <span className="block max-w-measure whitespace-pre-line" dir="auto">
      {words}
    </span>
  );
}
