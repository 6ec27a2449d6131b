import type { Locale } from "@/lib/i18n/locales.ts";
import { translator } from "@/lib/i18n/translator.ts";
import { countryName } from "@/lib/places/countries.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { ConsentPurpose } from "@/prisma/generated/enums.ts";
import { sendingInstitution } from "./desk-rows.ts";

/** What is read of an institution that such sentences name. */
export const NAMED = {
  slug: true,
  countryCode: true,
  sourceLanguage: true,
  names: { select: { language: true, name: true } },
} as const satisfies Prisma.InstitutionSelect;

type Named = Prisma.InstitutionGetPayload<{ select: typeof NAMED }>;

/**
 * The sentences by which a person of a delegation agrees, in their language: they name the organiser as the institution
 * that receives the data, where it sits, and the institution that sends the person.
 */
export async function consentWordsOf(
  organiser: Named,
  sender: Named | null,
  locale: Locale,
): Promise<Record<ConsentPurpose, string>> {
  const t = await translator(locale, "delegate");
  const named = {
    organiser: sendingInstitution(organiser, locale) ?? "",
    place: countryName(organiser.countryCode, locale),
    from: sender ? countryName(sender.countryCode, locale) : t("elsewhere"),
  };
  return {
    event: t("purpose.event", named),
    abroad: t("purpose.abroad", named),
    news: t("purpose.news", named),
  };
}
