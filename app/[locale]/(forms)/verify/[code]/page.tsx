import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Facts } from "@/components/ui/facts.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { getPublishedCertificate } from "@/features/certificates/queries/certificate.ts";
import { readTicketCode } from "@/features/check-in/rules/code.ts";
import { VerifiedLetterFacts } from "@/features/letters/components/verified-letter.tsx";
import { getPublishedLetter } from "@/features/letters/queries/published-letter.ts";
import { spelledTicketCode } from "@/features/registrations/rules/submission.ts";
import { readLocale } from "@/lib/i18n/read-locale.ts";
import { formatDateInZone } from "@/lib/time/format.ts";

type Props = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: readLocale((await params).locale), namespace: "certificate" });
  return { title: t("verifyTitle") };
}

/** Whether a certificate or an invitation letter is genuine, for whoever was shown one. */
export default async function VerifyPage({ params }: Props) {
  const { locale: segment, code: typed } = await params;
  const locale = readLocale(segment);
  const t = await getTranslations({ locale, namespace: "certificate" });
  const code = readTicketCode(decoded(typed).slice(0, 100));
  const found = code === null ? null : await getPublishedCertificate(code, locale);
  const letter = code === null || found ? null : await getPublishedLetter(code, locale);
  return (
    <div className="page grid max-w-3xl gap-6 py-10">
      <h1 className="text-3xl">{t("verifyTitle")}</h1>
      {letter ? (
        <VerifiedLetterFacts letter={letter} locale={locale} />
      ) : found === null ? (
        <>
          <Notice tone="alarm" title={t("unknown")}>
            {t("unknownWhy")}
          </Notice>
          {code === null ? null : (
            <Facts facts={[{ term: t("number"), value: <span dir="ltr">{spelledTicketCode(code)}</span> }]} />
          )}
        </>
      ) : (
        <>
          {found.isGenuine ? (
            <Notice tone="good" title={t("genuine")}>
              {t("genuineWhy")}
            </Notice>
          ) : (
            <Notice tone="seal" title={t("takenBack")}>
              {t("takenBackWhy")}
            </Notice>
          )}
          <Facts
            facts={[
              { term: t("number"), value: <span dir="ltr">{found.code}</span> },
              { term: t("initials"), value: <bdi>{found.initials}</bdi> },
              {
                term: t("what"),
                value: (
                  <a href={`/${locale}/listings/${found.listing.code}`} lang={found.listing.language}>
                    <bdi>{found.listing.title}</bdi>
                  </a>
                ),
              },
              { term: t("when"), value: found.when.map((when) => <p key={when}>{when}</p>) },
              {
                term: t("issuer"),
                value: <bdi lang={found.listing.institution.language}>{found.listing.institution.name}</bdi>,
              },
              { term: t("issuedOn"), value: formatDateInZone(locale, found.issuedAt, "UTC", "long") },
            ]}
          />
        </>
      )}
    </div>
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
