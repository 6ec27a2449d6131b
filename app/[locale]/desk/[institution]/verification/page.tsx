import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/forms/button-form.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import type { DeskPlace } from "@/features/institutions/actions/desk.ts";
import { JudgementList } from "@/features/institutions/components/judgement-list.tsx";
import { VerificationMark } from "@/features/institutions/components/verification-mark.tsx";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { listJudgements } from "@/features/institutions/queries/judgements.ts";
import { renewByDomainAction } from "@/features/verification/actions/desk.ts";
import { AskToVouch } from "@/features/verification/components/ask-to-vouch.tsx";
import { EvidenceList } from "@/features/verification/components/evidence-list.tsx";
import { LetterForm } from "@/features/verification/components/letter-form.tsx";
import { RegistryNumberForm } from "@/features/verification/components/registry-number-form.tsx";
import { AskedVouches } from "@/features/verification/components/vouch-forms.tsx";
import { mayGiveWord } from "@/features/verification/policy.ts";
import { type DeskVerification, getDeskVerification } from "@/features/verification/queries/desk-evidence.ts";
import { findVouchers, listAskedVouches } from "@/features/verification/queries/vouches.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { cleanLine } from "@/lib/text/clean.ts";
import { formatDateInZone } from "@/lib/time/format.ts";

type Props = {
  params: Promise<{ locale: string; institution: string }>;
  searchParams: Promise<{ voucher?: string | string[] }>;
};

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "verification" });
  return { title: t("title") };
}

export default async function VerificationPage({ params, searchParams }: Props) {
  const { locale: segment, institution: slug } = await params;
  const locale = readLocale(segment);
  const viewer = await requireMember(locale, `/${locale}/desk/${slug}/verification`);
  const now = new Date();
  const { voucher } = await searchParams;
  const q = typeof voucher === "string" ? cleanLine(voucher).slice(0, 120) : "";
  const { institution, verification, judgements, asked, vouchers } = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    const { id } = institution;
    const [verification, judgements, asked, vouchers] = await Promise.all([
      getDeskVerification(viewer, id, now),
      listJudgements(viewer, id),
      listAskedVouches(viewer, id, locale),
      findVouchers(viewer, id, q, locale, now),
    ]);
    return { institution, verification, judgements, asked, vouchers };
  });
  const t = await getTranslations({ locale, namespace: "verification" });
  const tJudgements = await getTranslations({ locale, namespace: "judgements" });
  const place: DeskPlace = { locale, institutionId: institution.id, slug };
  return (
    <div className="grid grid-cols-1 gap-10">
      <header className="grid gap-3">
        <h1 className="text-3xl">{t("title")}</h1>
        <p className="max-w-measure text-ink-soft">{t("intro")}</p>
        <VerificationMark locale={locale} verification={institution.verification} />
        <Standing locale={locale} standing={verification.standing} />
        <Renewal place={place} domain={verification.renewalDomain} />
      </header>
      {judgements.length > 0 ? (
        <section aria-labelledby="judgements" className="grid gap-4">
          <h2 id="judgements" className="text-2xl">
            {tJudgements("title")}
          </h2>
          <JudgementList place={place} judgements={judgements} />
        </section>
      ) : null}
      {asked.length > 0 ? (
        <section aria-labelledby="asked" className="grid gap-4">
          <h2 id="asked" className="text-2xl">
            {t("askedToVouch")}
          </h2>
          <p className="max-w-measure text-ink-soft">{t("askedToVouchHint")}</p>
          <AskedVouches place={place} vouches={asked} mayAnswer={mayGiveWord(viewer, institution.id)} />
        </section>
      ) : null}
      <section aria-labelledby="shown" className="grid gap-4">
        <h2 id="shown" className="text-2xl">
          {t("shown")}
        </h2>
        {verification.evidence.length === 0 ? (
          <EmptyState title={t("none")} reason={t("noneHint")} />
        ) : (
          <EvidenceList place={place} evidence={verification.evidence} />
        )}
      </section>
      <section aria-labelledby="show" className="grid gap-4">
        <h2 id="show" className="text-2xl">
          {t("show")}
        </h2>
        <p className="max-w-measure text-ink-soft">{t("showHint")}</p>
        <ShowForm place={place} verification={verification} isSuspended={institution.status === "suspended"} />
      </section>
      {verification.mayShow && institution.status === "active" ? (
        <>
          <section aria-labelledby="letter" className="grid gap-4">
            <h2 id="letter" className="text-2xl">
              {t("showLetter")}
            </h2>
            <p className="max-w-measure text-ink-soft">{t("showLetterHint")}</p>
            {verification.isLetterWaiting ? (
              <Notice>{t("letterWaiting")}</Notice>
            ) : (
              <LetterForm place={place} formKey={crypto.randomUUID()} />
            )}
          </section>
          <section aria-labelledby="vouching" className="grid gap-4">
            <h2 id="vouching" className="text-2xl">
              {t("askOthers")}
            </h2>
            <p className="max-w-measure text-ink-soft">{t("askOthersHint")}</p>
            <AskToVouch place={place} q={q} vouchers={vouchers} />
          </section>
        </>
      ) : null}
    </div>
  );
}

/** What it means where nothing counts now: it ran out, was withdrawn, or nobody ever looked. */
async function Standing({ locale, standing }: { locale: Locale; standing: DeskVerification["standing"] }) {
  const t = await getTranslations({ locale, namespace: "verification" });
  if (standing.name === "verified") return <p className="max-w-measure">{t("standing.verified")}</p>;
  const words =
    standing.name === "never"
      ? t("standing.never")
      : t(`standing.${standing.name}`, { date: formatDateInZone(locale, standing.at, "UTC") });
  return <Notice>{words}</Notice>;
}

/** One step for an owner with an address at the university's own domain, when the year is nearly over. */
async function Renewal({ place, domain }: { place: DeskPlace; domain: string | null }) {
  if (domain === null) return null;
  const t = await getTranslations({ locale: place.locale, namespace: "verification" });
  const notices = {
    "not-at-domain": { text: t("refusedNotAtDomain") },
    "not-yet": { text: t("refusedNotYet") },
    suspended: { text: t("refusedSuspended") },
  };
  return (
    <div className="grid justify-items-start gap-2">
      <ButtonForm action={renewByDomainAction.bind(null, place)} label={t("renew")} notices={notices} />
      <p className="text-sm text-ink-soft">
        {t.rich("renewHint", { domain, bdi: (parts) => <bdi dir="ltr">{parts}</bdi> })}
      </p>
    </div>
  );
}

type ShowFormProps = {
  place: DeskPlace;
  verification: DeskVerification;
  isSuspended: boolean;
};

async function ShowForm({ place, verification, isSuspended }: ShowFormProps) {
  const t = await getTranslations({ locale: place.locale, namespace: "verification" });
  if (!verification.mayShow) return <Notice>{t("ownersOnly")}</Notice>;
  if (isSuspended) return <Notice>{t("refusedSuspended")}</Notice>;
  if (verification.isNumberWaiting) return <Notice>{t("waiting")}</Notice>;
  return <RegistryNumberForm place={place} schemes={verification.schemes} />;
}
