"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { FoldSign } from "@/components/ui/fold-sign.tsx";
import { SelectField } from "@/components/ui/select-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextArea } from "@/components/ui/text-area.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { DeskPlace } from "@/features/institutions/rules/desk-path.ts";
import { EMPTY_FORM, type FormState } from "@/lib/forms/form-state.ts";
import { direction, LOCALES } from "@/lib/i18n/locales.ts";
import { languageName } from "@/lib/places/languages.ts";
import { sendMailingAction } from "../actions.ts";
import { MailingPreviews } from "./mailing-previews.tsx";

type MailingFormProps = {
  place: DeskPlace;
  listingId: string;
  /** Query part of an address that names the audience. */
  audience: string;
  /** Made for this view of the form. */
  formKey: string;
  /** BCP 47, of the words that everybody gets who has no translation. */
  sourceLanguage: string;
};

/** Writes to those registered: first as they would read it, then, seen, for good. */
export function MailingForm({ place, listingId, audience, formKey, sourceLanguage }: MailingFormProps) {
  const t = useTranslations("mailing");
  const tError = useTranslations("errors");
  const locale = useLocale();
  const initial = { ...EMPTY_FORM, values: { formKey, sourceLanguage } };
  const notices = {
    changed: { text: t("refused.changed") },
    nobody: { text: t("refused.nobody") },
    "too-many": { text: t("refused.tooMany") },
  };
  return (
    <ActionForm
      action={sendMailingAction.bind(null, place, listingId)}
      initial={initial}
      className="grid max-w-3xl gap-6"
    >
      {(state) => {
        const error = (name: string) => state.errors[name] && tError(state.errors[name] as "required");
        return (
          <>
            <FormNotice state={state} notices={notices} />
            <input type="hidden" name="formKey" value={typedValue(state, "formKey", formKey)} />
            <input type="hidden" name="audience" value={audience} />
            <MailingPreviews state={state} />
            <SelectField
              name="sourceLanguage"
              label={t("language")}
              description={t("languageHelp")}
              options={LOCALES.map((language) => ({ value: language, label: languageName(language, locale) }))}
              defaultValue={typedValue(state, "sourceLanguage", sourceLanguage)}
              error={error("sourceLanguage")}
            />
            <TextField
              name="subject"
              label={t("subject")}
              required
              maxLength={200}
              dir="auto"
              defaultValue={typedValue(state, "subject")}
              error={error("subject")}
            />
            <TextArea
              name="text"
              label={t("text")}
              description={t("textHelp")}
              required
              rows={8}
              maxLength={5000}
              dir="auto"
              defaultValue={typedValue(state, "text")}
              error={error("text")}
            />
            <fieldset className="grid gap-3">
              <legend className="mb-1 text-lg font-semibold">{t("translations")}</legend>
              <p className="max-w-measure text-sm text-ink-soft">{t("translationsHelp")}</p>
              {LOCALES.map((language, index) => (
                <Translation key={language} language={language} index={index} state={state} error={error} />
              ))}
            </fieldset>
            <div>
              <SubmitButton name="intent" value="preview" tone="secondary" pendingLabel={t("working")}>
                {t("preview")}
              </SubmitButton>
            </div>
          </>
        );
      }}
    </ActionForm>
  );
}

/** The words in one more language; open where something is written or wrong. */
function Translation({
  language,
  index,
  state,
  error,
}: {
  language: string;
  index: number;
  state: FormState;
  error: (name: string) => string | undefined;
}) {
  const t = useTranslations("mailing");
  const locale = useLocale();
  const [subject, text] = [`translations.${index}.subject`, `translations.${index}.text`];
  const isUsed = [subject, text].some((name) => typedValue(state, name) !== "" || state.errors[name] !== undefined);
  const name = languageName(language, locale);
  const words = { dir: direction(language), lang: language };
  return (
    <details open={isUsed} className="rounded-sm border border-rule bg-raised px-4">
      <summary className="flex items-center justify-between gap-3 py-2.5 font-medium">
        {name}
        <FoldSign />
      </summary>
      <div className="grid gap-4 pt-1 pb-4">
        <TextField
          name={subject}
          label={t("subjectIn", { language: name })}
          maxLength={200}
          {...words}
          defaultValue={typedValue(state, subject)}
          error={error(subject)}
        />
        <TextArea
          name={text}
          label={t("textIn", { language: name })}
          rows={5}
          maxLength={5000}
          {...words}
          defaultValue={typedValue(state, text)}
          error={error(text)}
        />
      </div>
    </details>
  );
}
