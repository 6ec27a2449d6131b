import "server-only";
import { database, PLANNED_ONCE } from "@/lib/db.ts";
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

type Row = {
  id: string;
  slug: string;
  countryCode: string;
  sourceLanguage: string;
  names: { language: string; name: string }[];
};

/**
 * The sentences that the form shows for the listing of a code, in a language; null where there is no such listing. One statement, because
 * everybody who registers waits for it.
 */
export async function getPublishedConsentWords(code: string, language: string): Promise<PublishedConsentWords | null> {
  const locale: Locale = nearestLocale(language);
  const [row] = await database().$queryRaw<Row[]>`${PLANNED_ONCE}
    SELECT i.id, i.slug, i.country_code AS "countryCode", i.source_language AS "sourceLanguage", COALESCE((
      SELECT json_agg(json_build_object('language', n.language, 'name', n.name)) FROM institution_name n
      WHERE n.institution_id = i.id), '[]') AS names
    FROM listing JOIN institution i ON i.id = listing.institution_id
    WHERE listing.code = ${code}`;
  if (!row) return null;
  const { id, countryCode } = row;
  const t = await translator(locale, "register");
  const named = {
    organiser: sendingInstitution(row, locale) ?? "",
    place: countryName(countryCode, locale),
  };
  return {
    institutionId: id,
    countryCode,
    words: { event: t("consent", named), abroad: t("abroad", named), news: t("news", named) },
  };
}
