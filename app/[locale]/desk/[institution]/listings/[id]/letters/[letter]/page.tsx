import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Renewed } from "@/components/forms/renewed.tsx";
import { BackLink } from "@/components/ui/back-link.tsx";
import { LinkButton } from "@/components/ui/button.tsx";
import { Facts } from "@/components/ui/facts.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { getDeskInstitution } from "@/features/institutions/queries/desk.ts";
import { LetterEvents } from "@/features/letters/components/letter-events.tsx";
import { LetterMark } from "@/features/letters/components/letter-mark.tsx";
import { LetterSteps } from "@/features/letters/components/letter-steps.tsx";
import { SealedPassport } from "@/features/letters/components/sealed-passport.tsx";
import { getDeskLetter } from "@/features/letters/queries/desk-letters.ts";
import { requireMember } from "@/lib/auth/current.ts";
import { orNotFound } from "@/lib/http/or-not-found.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { countryName } from "@/lib/places/countries.ts";
import { languageName } from "@/lib/places/languages.ts";
import { DOT } from "@/lib/text/no-break.ts";
import { formatDateRange } from "@/lib/time/format.ts";

type Props = {
  params: Promise<{ locale: string; institution: string; id: string; letter: string }>;
  searchParams: Promise<{ did?: string | string[] }>;
};

const DID = ["take-up", "ask-changes", "refuse", "issue", "revoke", "reissue"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "letters.desk" });
  return { title: t("one") };
}

/** One invitation letter: what the person said, what can be done with it, and who did or looked at what. */
export default async function DeskLetterPage({ params, searchParams }: Props) {
  const { locale: segment, institution: slug, id, letter: letterId } = await params;
  const locale = readLocale(segment);
  const base = `/${locale}/desk/${slug}/listings/${id}/letters`;
  const here = `${base}/${letterId}`;
  const viewer = await requireMember(locale, here);
  const { institution, letter } = await orNotFound(async () => {
    const institution = await getDeskInstitution(viewer, slug);
    const place = { institutionId: institution.id, listingId: id, letterId };
    return { institution, letter: await getDeskLetter(viewer, place, locale) };
  });
  const t = await getTranslations({ locale, namespace: "letters.desk" });
  const asked = (await searchParams).did;
  const did = DID.find((one) => one === asked);
  const place = { locale, slug, institutionId: institution.id, listingId: id, letterId };
  const { passport, stay, status, reason, number, predecessorId, successorId } = letter;
  const languages = letter.languages.map((language) => languageName(language, locale)) as [string, string];
  return (
    <div className="grid max-w-3xl gap-8">
      <header className="grid justify-items-start gap-2">
        <BackLink href={base}>{t("back")}</BackLink>
        <LetterMark status={status} locale={locale} />
        <h1 className="text-3xl">
          <bdi>{letter.name}</bdi>
        </h1>
        <p>
          <bdi lang={letter.listing.language}>{letter.listing.title}</bdi>
        </p>
      </header>
      {did ? (
        <Notice tone="good" live>
          {t(`did.${did}`)}
        </Notice>
      ) : null}
      {status === "revoked" && reason === "" ? <Notice tone="seal">{t("placeGone")}</Notice> : null}
      {reason === "" ? null : (
        <Notice title={t("lastReason")}>
          <p className="whitespace-pre-line" dir="auto">
            {reason}
          </p>
        </Notice>
      )}
      {predecessorId ? (
        <p>
          <a href={`${base}/${predecessorId}`} className="text-accent underline">
            {t("predecessor")}
          </a>
        </p>
      ) : null}
      {successorId ? (
        <p>
          <a href={`${base}/${successorId}`} className="text-accent underline">
            {t("successor")}
          </a>
        </p>
      ) : null}
      <section aria-labelledby="said" className="grid gap-4">
        <h2 id="said" className="text-xl">
          {t("said")}
        </h2>
        {letter.isShredded && passport === null ? <Notice>{t("shredded")}</Notice> : null}
        {passport === null && !letter.isShredded ? <p className="text-ink-soft">{t("nothingYet")}</p> : null}
        <Facts
          facts={[
            ...(number === null ? [] : [{ term: t("number"), value: <bdi dir="ltr">{number}</bdi> }]),
            ...(passport === null
              ? []
              : [
                  { term: t("passportName"), value: <bdi>{passport.name}</bdi> },
                  { term: t("nationality"), value: countryName(passport.nationality, locale) },
                  {
                    term: t("sealed"),
                    value: <SealedPassport place={place} mask={passport.numberMask} />,
                  },
                  { term: t("issuingCountry"), value: countryName(passport.issuingCountry, locale) },
                  { term: t("valid"), value: formatDateRange(locale, passport.validFrom, passport.validUntil) },
                  { term: t("embassy"), value: <bdi>{passport.embassy}</bdi> },
                ]),
            ...(stay === null ? [] : [{ term: t("stay"), value: formatDateRange(locale, stay.from, stay.to) }]),
            { term: t("languages"), value: languages.join(DOT) },
          ]}
        />
        <div className="flex flex-wrap gap-3">
          {letter.hasScan ? (
            <LinkButton tone="secondary" size="small" href={`${here}/scan`} download>
              {t("scan")}
            </LinkButton>
          ) : null}
          {status === "issued" && passport !== null ? (
            <LinkButton tone="secondary" size="small" href={`${here}/pdf`} download>
              {t("print")}
            </LinkButton>
          ) : null}
        </div>
        {passport === null ? null : <p className="max-w-measure text-sm text-ink-soft">{t("viewsNoted")}</p>}
      </section>
      <Renewed by={letter.revision}>
        <LetterSteps
          place={place}
          status={status}
          revision={letter.revision}
          actors={letter.actors}
          mayReissue={letter.mayReissue}
          issue={letter.lastSignature && { values: letter.lastSignature, languages }}
        />
      </Renewed>
      <LetterEvents events={letter.events} locale={locale} />
    </div>
  );
}
