"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { CheckboxField } from "@/components/ui/checkbox-field.tsx";
import { Mark } from "@/components/ui/mark.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextArea } from "@/components/ui/text-area.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";
import { direction, type Locale } from "@/lib/i18n/locales.ts";
import { translateFormAction } from "../actions/build.ts";
import type { FormDesk } from "../actions/place.ts";
import type { TranslationState } from "../rules/fields.ts";
import { useFormNotices } from "./form-notices.ts";

/** A field's words in the source and, as far as there are any, in the other language. */
export type TranslatedField = {
  key: string;
  state: TranslationState;
  source: { label: string; help: string; optionLabels: readonly string[] };
  text: { label: string; help: string; optionLabels: readonly string[] };
};

type TranslateFormProps = {
  desk: FormDesk;
  revision: number;
  language: Locale;
  sourceLanguage: string;
  fields: readonly TranslatedField[];
  here: string;
};

/** The words of all fields in one language, each beside its source. */
export function TranslateForm({ desk, revision, language, sourceLanguage, fields, here }: TranslateFormProps) {
  const t = useTranslations("forms.translation");
  const notices = useFormNotices(here);
  return (
    <ActionForm action={translateFormAction.bind(null, desk, language)} className="grid gap-8">
      {(state) => (
        <>
          <FormNotice state={state} notices={notices} />
          <input type="hidden" name="revision" value={typedValue(state, "revision", String(revision))} />
          {fields.map((field) => (
            <FieldWords
              key={field.key}
              field={field}
              state={state}
              language={language}
              sourceLanguage={sourceLanguage}
            />
          ))}
          <div>
            <SubmitButton pendingLabel={t("saving")}>{t("save")}</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}

type FieldWordsProps = Pick<TranslateFormProps, "language" | "sourceLanguage"> & {
  field: TranslatedField;
  state: FormState;
};

function FieldWords({ field: { key, state: standing, source, text }, state, ...languages }: FieldWordsProps) {
  const t = useTranslations("forms.translation");
  const tError = useTranslations("errors");
  const errorOf = (name: string) =>
    state.errors[`${key}.${name}`] && tError(state.errors[`${key}.${name}`] as "required");
  const typedOptions = state.values[`${key}.options`];
  const option = (index: number) => [typedOptions ?? text.optionLabels].flat()[index] ?? "";
  const from = { lang: languages.sourceLanguage, dir: direction(languages.sourceLanguage) };
  const into = { lang: languages.language, dir: direction(languages.language) };
  return (
    <fieldset className="grid items-start gap-x-8 gap-y-4 border-t border-rule pt-5 lg:grid-cols-2">
      <legend className="sr-only">{source.label}</legend>
      <div className="grid content-start gap-2 lg:pt-7">
        <p {...from} className="as-around font-semibold">
          {source.label}
        </p>
        {source.help === "" ? null : (
          <p {...from} className="as-around text-sm whitespace-pre-line text-ink-soft">
            {source.help}
          </p>
        )}
        {source.optionLabels.length === 0 ? null : (
          <ol className="list-decimal ps-5 text-sm">
            {source.optionLabels.map((label) => (
              <li key={label}>
                <bdi {...from}>{label}</bdi>
              </li>
            ))}
          </ol>
        )}
        <div>
          <Mark tone={standing === "stale" ? "plain" : "outline"}>{t(standing)}</Mark>
        </div>
      </div>
      <div className="grid gap-4">
        <TextField
          name={`${key}.label`}
          label={t("label")}
          maxLength={300}
          {...into}
          defaultValue={typedValue(state, `${key}.label`, text.label)}
          error={errorOf("label")}
        />
        {source.help === "" && text.help === "" ? null : (
          <TextArea
            name={`${key}.help`}
            label={t("help")}
            rows={2}
            maxLength={1000}
            {...into}
            defaultValue={typedValue(state, `${key}.help`, text.help)}
            error={errorOf("help")}
          />
        )}
        {source.optionLabels.map((label, index) => (
          <TextField
            key={label}
            name={`${key}.options`}
            id={`${key}.options.${index}`}
            label={t("option", { label })}
            maxLength={200}
            {...into}
            defaultValue={option(index)}
            error={errorOf(`optionLabels.${index}`)}
          />
        ))}
        {standing === "stale" ? <CheckboxField name={`${key}.stillFits`} label={t("stillFits")} /> : null}
      </div>
    </fieldset>
  );
}
