import { type DrawnCard, inkCover, plainCard } from "@/components/social/portal-cards.ts";
import { nameIn } from "@/features/institutions/rules/names.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { translator } from "@/lib/i18n/translator.ts";
import { said } from "@/lib/social-picture/card.ts";
import type { PublishedUnit } from "../../queries/published-unit.ts";

/** A unit's social picture: its name in the reader's language, what it is and whose. */
export async function unitCard(unit: PublishedUnit, locale: Locale): Promise<DrawnCard> {
  const { id, slug, kind, names, institution } = unit;
  const t = await translator(locale, "units.kind");
  const { name, nameLanguage } = nameIn({ names, slug, sourceLanguage: institution.sourceLanguage }, locale);
  const plain = await plainCard(locale, {
    kind: t(kind),
    title: name,
    titleLanguage: nameLanguage,
    code: `unit-${id}`,
  });
  const host = nameIn(institution, locale).name;
  return {
    card: { ...plain, facts: [{ label: null, value: said(host, locale) }] },
    drawGround: () => inkCover("programme", institution.slug),
  };
}
