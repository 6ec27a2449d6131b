import "server-only";
import type { Database } from "@/lib/db.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { translator } from "@/lib/i18n/translator.ts";
import { countryName } from "@/lib/places/countries.ts";
import type { ConsentPurpose } from "@/prisma/generated/enums.ts";
import { sendingInstitution } from "../rules/desk-rows.ts";

const NAMED = {
  select: {
    countryCode: true,
    slug: true,
    sourceLanguage: true,
    names: { select: { language: true, name: true } },
  },
} as const;

/**
 * The sentences by which a person of a delegation agrees, in their language: they name the organiser as the institution
 * that receives the data, where it sits, and the institution that sends the person.
 */
export async function consentWords(
  tx: Pick<Database, "registration">,
  registrationId: string,
  locale: Locale,
): Promise<Record<ConsentPurpose, string>> {
  const { institution, listing } = await tx.registration.findUniqueOrThrow({
    where: { id: registrationId },
    select: { institution: NAMED, listing: { select: { institution: NAMED } } },
  });
  const t = await translator(locale, "delegate");
  const named = {
    organiser: sendingInstitution(listing.institution, locale) ?? "",
    place: countryName(listing.institution.countryCode, locale),
    from: institution ? countryName(institution.countryCode, locale) : t("elsewhere"),
  };
  return {
    event: t("purpose.event", named),
    abroad: t("purpose.abroad", named),
    news: t("purpose.news", named),
  };
}
