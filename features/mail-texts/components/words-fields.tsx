"use client";

import { useLocale, useTranslations } from "next-intl";
import { typedValue } from "@/components/forms/typed-value.ts";
import { CheckboxField } from "@/components/ui/checkbox-field.tsx";
import { TextArea } from "@/components/ui/text-area.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";
import { direction, type Locale } from "@/lib/i18n/locales.ts";
import { languageName } from "@/lib/places/languages.ts";
import type { MailText } from "../queries.ts";
import { PLACEHOLDERS_WRITTEN, unknownPlaceholders } from "../rules/placeholders.ts";
import { closingField, LONGEST_WORDS, openingField, rightField } from "../schema.ts";

type Props = { language: Locale; text: MailText; state: FormState };

/** The words in one language. Where the source says something else by now, that is told, and a box says that they are right still. */
export function WordsFields({ language, text, state }: Props) {
  const t = useTranslations("mailTexts");
  const tError = useTranslations("errors");
  const locale = useLocale();
  const known = text.words.find((one) => one.language === language);
  const isStale = text.stale.includes(language);
  const name = languageName(language, locale);
  const errorOf = (field: string) => {
    const code = state.errors[field];
    if (code !== "unknownPlaceholder") return code && tError(code as "required");
    const found = unknownPlaceholders(typedValue(state, field)).join(" ");
    return t("unknownPlaceholder", { found, known: PLACEHOLDERS_WRITTEN.join(" ") });
  };
  const area = (field: string, start: string | undefined) => ({
    name: field,
    rows: 3,
    maxLength: LONGEST_WORDS,
    lang: language,
    dir: direction(language),
    defaultValue: typedValue(state, field, start),
    error: errorOf(field),
  });
  return (
    <fieldset className="grid gap-4 border-t border-rule pt-4">
      <legend className="float-start w-full text-lg font-semibold">{name}</legend>
      <TextArea {...area(openingField(language), known?.opening)} label={t("openingIn", { language: name })} />
      <TextArea {...area(closingField(language), known?.closing)} label={t("closingIn", { language: name })} />
      {isStale ? (
        <div className="grid gap-2 border-s-4 border-accent ps-4">
          <p className="text-sm">{t("stale", { language: languageName(text.sourceLanguage, locale) })}</p>
          <CheckboxField
            name={rightField(language)}
            label={t("right", { language: name })}
            defaultChecked={state.values[rightField(language)] !== undefined}
          />
        </div>
      ) : null}
    </fieldset>
  );
}
