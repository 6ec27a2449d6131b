import { getTranslations } from "next-intl/server";
import { direction, type Locale } from "@/lib/i18n/locales.ts";
import { languageName } from "@/lib/places/languages.ts";

type Entrusted = { id: string; language: string; sourceLanguage: string; title: string };

/** What somebody was entrusted to translate; nothing when there is none. */
export async function OwnTranslating({ locale, translating }: { locale: Locale; translating: readonly Entrusted[] }) {
  if (translating.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "translators" });
  return (
    <section aria-labelledby="translating" className="grid gap-4">
      <h2 id="translating">{t("own")}</h2>
      <ul className="grid gap-3">
        {translating.map(({ id, language, sourceLanguage, title }) => (
          <li key={id} className="border-b border-rule pb-3">
            <a href={`/${locale}/translating/${id}`} className="font-semibold underline underline-offset-4">
              <bdi lang={sourceLanguage} dir={direction(sourceLanguage)}>
                {title}
              </bdi>
            </a>
            <p className="text-sm text-ink-soft">{languageName(language, locale)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
