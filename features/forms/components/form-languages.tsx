import { getTranslations } from "next-intl/server";
import { Mark } from "@/components/ui/mark.tsx";
import { LOCALES, type Locale } from "@/lib/i18n/locales.ts";
import { languageName } from "@/lib/places/languages.ts";
import type { FormField } from "../rules/fields.ts";
import { translationState } from "../rules/fields.ts";

type LanguagesProps = { locale: Locale; here: string; fields: readonly FormField[]; sourceLanguage: string };

/** The languages of a form, how far each is, and which lag behind. */
export async function FormLanguages({ locale, here, fields, sourceLanguage }: LanguagesProps) {
  const t = await getTranslations({ locale, namespace: "forms.translation" });
  return (
    <ul className="grid max-w-xl gap-1">
      {LOCALES.filter((language) => language !== sourceLanguage).map((language) => {
        const states = fields.map((field) => translationState(field, sourceLanguage, language));
        const stale = states.filter((state) => state === "stale").length;
        const missing = states.filter((state) => state === "missing").length;
        return (
          <li key={language} className="flex flex-wrap items-center justify-between gap-2">
            <a
              href={`${here}/translations/${language}`}
              className="py-1 underline underline-offset-4 hover:text-accent"
            >
              <bdi>{languageName(language, locale)}</bdi>
            </a>
            <span className="flex flex-wrap items-center gap-2">
              <span className="text-sm text-ink-soft">
                {t("share", { done: states.length - missing, of: states.length })}
              </span>
              {stale > 0 ? <Mark tone="plain">{t("staleCount", { count: stale })}</Mark> : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
