import { getTranslations } from "next-intl/server";
import { Facts } from "@/components/ui/facts.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { formatDateInZone, formatDateRange } from "@/lib/time/format.ts";
import type { VerifiedLetter } from "../queries/published-letter.ts";

/** Whether an invitation letter is good, for whoever was shown one: of the person only initials and dates. */
export async function VerifiedLetterFacts({ letter, locale }: { letter: VerifiedLetter; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "letters.verify" });
  const { state, code, initials, arrivesOn, departsOn, issuedAt, endedAt, issuer } = letter;
  const onDay = (at: Date) => formatDateInZone(locale, at, "UTC", "long");
  return (
    <>
      <Notice tone={state === "genuine" ? "good" : "seal"} title={t(`${state}.title`)}>
        {t(`${state}.text`)}
      </Notice>
      <Facts
        facts={[
          { term: t("kind"), value: t("letter") },
          { term: t("number"), value: <bdi dir="ltr">{code}</bdi> },
          { term: t("initials"), value: <bdi>{initials}</bdi> },
          { term: t("stay"), value: formatDateRange(locale, arrivesOn, departsOn) },
          { term: t("issuer"), value: <bdi lang={issuer.language}>{issuer.name}</bdi> },
          { term: t("issuedOn"), value: onDay(issuedAt) },
          ...(endedAt === null ? [] : [{ term: t("endedOn"), value: onDay(endedAt) }]),
        ]}
      />
    </>
  );
}
