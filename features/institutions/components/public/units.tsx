import { getTranslations } from "next-intl/server";
import type { InstitutionPageRow } from "@/features/institutions/queries/published.ts";
import { nameIn } from "@/features/institutions/rules/names.ts";
import { foreignText } from "@/lib/i18n/foreign-text.ts";
import type { Locale } from "@/lib/i18n/locales.ts";

/** Research centres, faculties, libraries of an institution, each with a page. */
export async function Units({ institution, locale }: { institution: InstitutionPageRow; locale: Locale }) {
  if (institution.units.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "units" });
  const collator = new Intl.Collator(locale);
  const { sourceLanguage } = institution;
  const units = institution.units
    .map((unit) => ({ ...unit, ...nameIn({ ...unit, sourceLanguage }, locale) }))
    .sort((left, right) => collator.compare(left.name, right.name));
  return (
    <section aria-labelledby="units" className="grid gap-3">
      <h2 id="units" className="border-b border-rule pb-2 text-xl">
        {t("title")}
      </h2>
      <ul className="grid gap-3">
        {units.map(({ slug, kind, name, nameLanguage }) => (
          <li key={slug} className="grid">
            <a
              href={`/${locale}/institutions/${institution.slug}/units/${slug}`}
              {...foreignText(nameLanguage, locale)}
              className="as-around inline-block py-0.5 font-semibold underline decoration-rule-strong underline-offset-4 hover:text-accent"
            >
              {name}
            </a>
            <span className="text-sm text-ink-soft">{t(`kind.${kind}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
