import "server-only";
import { database } from "@/lib/db.ts";
import { type Locale, nearestLocale } from "@/lib/i18n/locales.ts";
import { translator } from "@/lib/i18n/translator.ts";
import { countryName } from "@/lib/places/countries.ts";
import type { ConsentPurpose } from "@/prisma/generated/enums.ts";
import { sendingInstitution } from "../rules/desk-rows.ts";

/** The institution that holds a listing, as the one that receives data, and the sentences by which somebody agrees who registers. */
export type PublishedConsentWords = {
  institutionId: string;
  countryCode: string;
  words: Record<ConsentPurpose, string>;
};

/** The sentences that the form shows for the listing of a code, in a language; null where there is no such listing. */
export async function getPublishedConsentWords(code: string, language: string): Promise<PublishedConsentWords | null> {
  const locale: Locale = nearestLocale(language);
  const row = await database().listing.findUnique({
    where: { code },
    select: {
      institution: {
        select: {
          id: true,
          slug: true,
          countryCode: true,
          sourceLanguage: true,
          names: { select: { language: true, name: true } },
        },
      },
    },
  });
  if (!row) return null;
  const { id, countryCode } = row.institution;
  const t = await translator(locale, "register");
  const named = {
    organiser: sendingInstitution(row.institution, locale) ?? "",
    place: countryName(countryCode, locale),
  };
  return {
    institutionId: id,
    countryCode,
    words: { event: t("consent", named), abroad: t("abroad", named), news: t("news", named) },
  };
}
