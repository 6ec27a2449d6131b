import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button.tsx";
import { Mark } from "@/components/ui/mark.tsx";
import { SelectField } from "@/components/ui/select-field.tsx";
import { languageName, languageOptions } from "@/lib/places/languages.ts";
import { chooseTranslationAction } from "../../actions/translate.ts";
import type { PanelProps } from "./listing-panel.tsx";
import { PanelPart } from "./panel-part.tsx";

/** The languages of a listing, which of them lag behind, and a way to add one. */
export async function TranslationPanel({ locale, place, listing }: PanelProps) {
  const t = await getTranslations({ locale, namespace: "editor.translation" });
  const taken = new Set([listing.sourceLanguage, ...listing.translations.map(({ language }) => language)]);
  const address = `/${locale}/desk/${place.slug}/listings/${listing.id}/translations`;
  return (
    <PanelPart title={t("title")}>
      {listing.translations.length === 0 ? (
        <p className="text-sm text-ink-soft">{t("none", { language: languageName(listing.sourceLanguage, locale) })}</p>
      ) : (
        <ul className="grid gap-2">
          {listing.translations.map(({ language, stale, lacksAlt, done, of }) => (
            <li key={language} className="flex flex-wrap items-center justify-between gap-2">
              <a href={`${address}/${language}`} className="py-1 underline underline-offset-4 hover:text-accent">
                <bdi>{languageName(language, locale)}</bdi>
              </a>
              <span className="flex flex-wrap items-center gap-2">
                {lacksAlt ? <span className="text-sm">{t("lacksAlt")}</span> : null}
                {done < of ? <span className="text-sm text-ink-soft">{t("share", { done, of })}</span> : null}
                <Mark tone={stale > 0 ? "plain" : "outline"}>{stale > 0 ? t("stale") : t("fresh")}</Mark>
              </span>
            </li>
          ))}
        </ul>
      )}
      {listing.isHost ? (
        <p className="text-sm">
          <a href={`/${locale}/desk/${place.slug}/glossary`}>{t("glossary")}</a>
        </p>
      ) : null}
      {listing.may.edit ? (
        <form action={chooseTranslationAction.bind(null, place, listing.id)} className="grid gap-3">
          <SelectField
            name="language"
            label={t("language")}
            options={languageOptions(locale).filter(({ value }) => !taken.has(value))}
          />
          <div>
            <Button tone="secondary" size="small">
              {t("open")}
            </Button>
          </div>
        </form>
      ) : null}
    </PanelPart>
  );
}
