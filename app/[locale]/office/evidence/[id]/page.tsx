import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BackLink } from "@/components/ui/back-link.tsx";
import { Facts } from "@/components/ui/facts.tsx";
import { Mark } from "@/components/ui/mark.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { LikenessNotice } from "@/features/institutions/components/likeness-notice.tsx";
import { listLikenessesOf } from "@/features/institutions/queries/look-alikes.ts";
import { CasePanel } from "@/features/queues/components/case-panel.tsx";
import { listCaseHoldings } from "@/features/queues/queries/holding.ts";
import { listReasonOffers } from "@/features/reasons/queries.ts";
import { EvidenceDecision } from "@/features/verification/components/evidence-decision.tsx";
import { EvidenceWords } from "@/features/verification/components/evidence-words.tsx";
import { getOfficeEvidence, type OfficeEvidence } from "@/features/verification/queries/office-evidence.ts";
import { getViewer } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { countryName } from "@/lib/places/countries.ts";
import { DOT } from "@/lib/text/no-break.ts";
import { formatDateInZone } from "@/lib/time/format.ts";

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "office.evidence" });
  return { title: t("one") };
}

export default async function OfficeEvidencePage({ params }: Props) {
  const { locale: segment, id } = await params;
  const locale = readLocale(segment);
  const viewer = await getViewer();
  const [evidence, holdings, reasons] = await orNotFound(() =>
    Promise.all([
      getOfficeEvidence(viewer, id, locale),
      listCaseHoldings(viewer, "evidence", [id]),
      listReasonOffers(viewer, locale),
    ]),
  );
  const likenesses = await orNotFound(() => listLikenessesOf(viewer, evidence.institutionId, locale));
  const t = await getTranslations({ locale, namespace: "office.evidence" });
  const tReview = await getTranslations({ locale, namespace: "review" });
  return (
    <div className="grid max-w-4xl grid-cols-1 gap-8">
      <header className="grid gap-3">
        <BackLink href={`/${locale}/office?kind=evidence`}>{tReview("back")}</BackLink>
        <h1 className="text-3xl" lang={evidence.institution.nameLanguage}>
          <bdi>{evidence.institution.name}</bdi>
        </h1>
        <p className="text-ink-soft">{t("one")}</p>
      </header>
      <CasePanel locale={locale} kind="evidence" id={id} holding={holdings.get(id)} ownId={viewer.userId} />
      <Decided locale={locale} evidence={evidence} />
      <AlsoShown locale={locale} evidence={evidence} />
      <LikenessNotice locale={locale} likenesses={likenesses} />
      <EvidenceFacts locale={locale} evidence={evidence} />
      <Vouches locale={locale} evidence={evidence} />
      {evidence.verdict === "pending" && evidence.barred === null ? (
        <EvidenceDecision locale={locale} evidence={evidence} reasons={reasons} />
      ) : null}
      {evidence.verdict === "pending" && evidence.barred !== null ? (
        <Notice>{t(evidence.barred === "own-refusal" ? "ownRefusal" : "own")}</Notice>
      ) : null}
    </div>
  );
}

/** What the office did with it last, and what it wrote. */
async function Decided({ locale, evidence }: { locale: Locale; evidence: OfficeEvidence }) {
  const t = await getTranslations({ locale, namespace: "office.evidence" });
  const { verdict, decidedAt, decidedBy, reason } = evidence;
  if (verdict === "withdrawn") return <Notice>{t("decided.withdrawn")}</Notice>;
  if (!decidedAt) return null;
  const date = formatDateInZone(locale, decidedAt, "UTC");
  return (
    <Notice title={t(`decided.${verdict}`, { date, name: decidedBy })}>
      {reason === "" ? null : <p className="whitespace-pre-line">{reason}</p>}
    </Notice>
  );
}

/** The same number in somebody else's name: one of them is mistaken, or pretends. */
async function AlsoShown({ locale, evidence }: { locale: Locale; evidence: OfficeEvidence }) {
  if (evidence.alsoShownBy.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "office.evidence" });
  return (
    <Notice title={t("alsoShown")}>
      <ul>
        {evidence.alsoShownBy.map(({ id, name, nameLanguage }) => (
          <li key={id}>
            <a href={`/${locale}/office/institutions?institution=${id}`} className="underline" lang={nameLanguage}>
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

async function EvidenceFacts({ locale, evidence }: { locale: Locale; evidence: OfficeEvidence }) {
  const t = await getTranslations({ locale, namespace: "office.evidence" });
  const { institutionId, institution, website, submittedBy, submittedAt, note, appeal } = evidence;
  const facts = [
    { term: t("shows"), value: <EvidenceWords locale={locale} evidence={evidence} /> },
    evidence.hasLetter
      ? {
          term: t("letter"),
          value: (
            <a href={`/${locale}/office/evidence/${evidence.id}/letter`} className="underline" download>
              {t("fetchLetter")}
            </a>
          ),
        }
      : null,
    { term: t("place"), value: countryName(institution.countryCode, locale) },
    { term: t("website"), value: <bdi className="break-all">{website}</bdi> },
    {
      term: t("shownBy"),
      value: (
        <>
          <bdi>{submittedBy}</bdi>
          {DOT}
          {formatDateInZone(locale, submittedAt, "UTC", "medium")}
        </>
      ),
    },
    note === "" ? null : { term: t("note"), value: <Words words={note} /> },
    appeal === "" ? null : { term: t("appeal"), value: <Words words={appeal} /> },
  ];
  return (
    <div className="grid justify-items-start gap-3 *:first:w-full">
      <Facts facts={facts.filter((fact) => fact !== null)} />
      <a href={`/${locale}/office/institutions?institution=${institutionId}`} className="text-sm underline">
        {t("seeInstitution")}
      </a>
    </div>
  );
}

/** Who was asked to vouch, what they said, and whose word counts at this moment. */
async function Vouches({ locale, evidence }: { locale: Locale; evidence: OfficeEvidence }) {
  if (evidence.vouches.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "office.evidence" });
  const tState = await getTranslations({ locale, namespace: "verification.vouchState" });
  return (
    <section aria-labelledby="vouches" className="grid gap-3">
      <h2 id="vouches" className="text-2xl">
        {t("vouches")}
      </h2>
      <ul className="grid border-t border-rule">
        {evidence.vouches.map((vouch) => (
          <li key={vouch.id} className="grid gap-2 border-b border-rule py-3">
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <a
                href={`/${locale}/office/institutions?institution=${vouch.institutionId}`}
                lang={vouch.nameLanguage}
                className="underline"
              >
                <bdi>{vouch.name}</bdi>
              </a>
              <Mark tone={vouch.state === "given" ? "open" : "soft"}>{tState(vouch.state)}</Mark>
              {vouch.mayVouch ? null : <Mark tone="soft">{t("mayNotVouch")}</Mark>}
            </p>
            {vouch.words === "" ? null : <Words words={vouch.words} />}
            {vouch.answeredAt ? (
              <p className="text-sm text-ink-soft">
                <bdi>{vouch.answeredBy}</bdi>
                {DOT}
                {formatDateInZone(locale, vouch.answeredAt, "UTC", "medium")}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Words({ words }: { words: string }) {
  return (
    <span className="block max-w-measure whitespace-pre-line" dir="auto">
      {words}
    </span>
  );
}
