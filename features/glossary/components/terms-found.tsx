import { getTranslations } from "next-intl/server";
import { direction, type Locale } from "@/lib/i18n/locales.ts";
import type { Term } from "../queries/terms.ts";

/** Beside a translation: how the institution says the words that stand in the text. */
export async function TermsFound({ locale, terms }: { locale: Locale; terms: readonly Term[] }) {
  if (terms.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "glossary" });
  return (
    <section aria-labelledby="glossary-title" className="grid gap-2 rounded-sm border border-rule bg-raised px-4 py-3">
      <h3 id="glossary-title" className="text-sm font-semibold">
        {t("found")}
      </h3>
      <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
        {terms.map(({ id, term, sourceLanguage, translation, language }) => (
          <div key={id} className="contents">
            <dt lang={sourceLanguage} dir={direction(sourceLanguage)} className="text-ink-soft">
              {term}
            </dt>
            <dd lang={language} dir={direction(language)} className="as-around font-medium">
              {translation}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
