import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { languageName } from "@/lib/places/languages.ts";
import type { ListingKind, TextPart } from "@/prisma/generated/enums.ts";
import type { DeskListing } from "../../queries/desk-listing.ts";
import {
  type ComparedField,
  compareFields,
  progressOf,
  textFields,
  translatedFields,
} from "../../rules/translation-fields.ts";
import { type BesideField, TranslationForm } from "../editor/translation-form.tsx";
import { SourceField } from "./source-field.tsx";

type TranslationBesideProps = {
  locale: Locale;
  listing: {
    kind: ListingKind;
    sourceLanguage: string;
    picture: object | null;
    source: { sourceHash: string };
  };
  language: string;
  compared: readonly ComparedField[];
  /** Fills the form; null when it cannot be saved now, and only the text is shown. */
  initial: FormState | null;
  /** Another translation or draft in the form is another form. */
  formKey: string;
  action: (previous: FormState, form: FormData) => Promise<FormState>;
};

/** The text and its translation beside each other, field by field, with what is to be done told first. */
export async function TranslationBeside({
  locale,
  listing,
  language,
  compared,
  initial,
  formKey,
  action,
}: TranslationBesideProps) {
  const t = await getTranslations({ locale, namespace: "editor" });
  const labelOf = await fieldLabels(locale);
  const { sourceLanguage } = listing;
  const sources = compared.map((one) => (
    <SourceField key={one.field} locale={locale} label={labelOf(one.field)} language={sourceLanguage} compared={one} />
  ));
  const beside: Record<string, BesideField> = Object.fromEntries(
    compared.map(({ field, state }, index) => [field, { state, source: sources[index] }]),
  );
  const { done, of, stale } = progressOf(compared);
  return (
    <>
      <p className="text-sm">{t("translation.progress", { done, of, stale })}</p>
      {stale > 0 ? (
        <Notice tone="alarm" title={t("translation.sourceChanged")}>
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            {compared.flatMap(({ field, state }) =>
              state === "stale" ? (
                <li key={field}>{initial ? <a href={`#${field}`}>{labelOf(field)}</a> : labelOf(field)}</li>
              ) : (
                []
              ),
            )}
          </ul>
        </Notice>
      ) : null}
      <div className="hidden gap-8 font-title text-xl font-semibold lg:grid lg:grid-cols-2">
        <p>{t("translation.source", { language: languageName(sourceLanguage, locale) })}</p>
        <p>{t("translation.target", { language: languageName(language, locale) })}</p>
      </div>
      <section
        aria-label={t("translation.target", { language: languageName(language, locale) })}
        className="grid gap-5"
      >
        {initial ? (
          <TranslationForm
            key={formKey}
            action={action}
            kind={listing.kind}
            language={language}
            hasPicture={listing.picture !== null}
            initial={initial}
            sourceHash={listing.source.sourceHash}
            beside={beside}
          />
        ) : (
          <>
            <Notice>{t("panel.locked")}</Notice>
            <div className="grid max-w-measure gap-5">{sources}</div>
          </>
        )}
      </section>
    </>
  );
}

/** What a field of a text is called. */
export async function fieldLabels(locale: Locale): Promise<(field: string) => string> {
  const t = await getTranslations({ locale, namespace: "editor.field" });
  const tPart = await getTranslations({ locale, namespace: "listings.textPart" });
  return (field) => {
    const [, part] = /^parts\.(.+)$/.exec(field) ?? [];
    return part ? tPart(part as TextPart) : t(field as "title");
  };
}

type SourceTextProps = {
  locale: Locale;
  listing: Pick<DeskListing, "kind" | "sourceLanguage" | "source" | "picture">;
};

/** A listing's own text alone, field by field, for whoever may not change it. */
export async function SourceText({ locale, listing: { kind, sourceLanguage, source, picture } }: SourceTextProps) {
  const labelOf = await fieldLabels(locale);
  const now = { sourceHash: source.sourceHash, fields: textFields(kind, source) };
  return (
    <div className="grid gap-5">
      {compareFields(translatedFields(kind, picture !== null), now, null).map((compared) => (
        <SourceField
          key={compared.field}
          locale={locale}
          label={labelOf(compared.field)}
          language={sourceLanguage}
          compared={compared}
        />
      ))}
    </div>
  );
}
