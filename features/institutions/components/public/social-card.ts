import { type DrawnCard, inkCover, plainCard } from "@/components/social/portal-cards.ts";
import type { InstitutionPageRow } from "@/features/institutions/queries/published.ts";
import { nameFor } from "@/features/institutions/rules/names.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { translator } from "@/lib/i18n/translator.ts";
import { cityName } from "@/lib/places/cities.ts";
import { countryName } from "@/lib/places/countries.ts";
import { said } from "@/lib/social-picture/card.ts";

/** An institution's social picture: its name in the reader's language, what it is and where. */
export async function institutionCard(institution: InstitutionPageRow, locale: Locale): Promise<DrawnCard> {
  const { slug, kind, names, sourceLanguage, city, countryCode } = institution;
  const t = await translator(locale, "institutionPage.kind");
  const named = nameFor(names, sourceLanguage, locale);
  const plain = await plainCard(locale, {
    kind: t(kind),
    title: named?.name ?? slug,
    titleLanguage: named?.language,
    code: `institution-${slug}`,
  });
  const place = [cityName(countryCode, city, locale), countryName(countryCode, locale)].filter(Boolean);
  return {
    card: { ...plain, facts: place.map((value) => ({ label: null, value: said(value, locale) })) },
    drawGround: () => inkCover("programme", slug),
  };
}
