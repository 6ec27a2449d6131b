"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { SelectField } from "@/components/ui/select-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { DeskPlace } from "@/features/institutions/rules/desk-path.ts";
import { LOCALES } from "@/lib/i18n/locales.ts";
import { languageName } from "@/lib/places/languages.ts";
import { mailTextAction } from "../actions.ts";
import type { MailText } from "../queries.ts";
import { MailTextPreviews } from "./mail-text-previews.tsx";
import { WordsFields } from "./words-fields.tsx";

/** An institution's own words in one kind of letter, in all languages, with how it would be read. */
export function MailTextForm({ place, text }: { place: DeskPlace; text: MailText }) {
  const t = useTranslations("mailTexts");
  const tError = useTranslations("errors");
  const locale = useLocale();
  return (
    <ActionForm action={mailTextAction.bind(null, place, text.letter)} className="grid max-w-3xl gap-8">
      {(state) => (
        <>
          <FormNotice state={state} notices={{ "stale-revision": { text: t("refusedStale") } }} />
          <MailTextPreviews state={state} />
          <input type="hidden" name="revision" value={text.revision} />
          <SelectField
            key={typedValue(state, "sourceLanguage")}
            name="sourceLanguage"
            label={t("source")}
            description={t("sourceHelp")}
            options={LOCALES.map((language) => ({ value: language, label: languageName(language, locale) }))}
            defaultValue={typedValue(state, "sourceLanguage", text.sourceLanguage)}
            error={state.errors.sourceLanguage && tError(state.errors.sourceLanguage as "required")}
          />
          {LOCALES.map((language) => (
            <WordsFields key={language} language={language} text={text} state={state} />
          ))}
          <div className="flex flex-wrap gap-3">
            <SubmitButton name="intent" value="save" pendingLabel={t("working")}>
              {t("save")}
            </SubmitButton>
            <SubmitButton name="intent" value="preview" tone="secondary" pendingLabel={t("working")}>
              {t("preview")}
            </SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
