"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { type Option, SelectField } from "@/components/ui/select-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { DeskPlace } from "@/features/institutions/rules/desk-path.ts";
import { keepTermAction } from "../actions.ts";

type TermFormProps = {
  place: DeskPlace;
  languages: readonly Option[];
  /** The two languages that the form begins with. */
  start: { sourceLanguage: string; language: string };
};

/** One more word, and how it is said in another language. */
export function TermForm({ place, languages, start }: TermFormProps) {
  const t = useTranslations("glossary");
  const tError = useTranslations("errors");
  return (
    <ActionForm
      action={keepTermAction.bind(null, place)}
      initial={{ values: start, errors: {} }}
      className="field-pairs max-w-3xl"
    >
      {(state) => {
        const field = (name: "sourceLanguage" | "term" | "language" | "translation") => ({
          name,
          defaultValue: typedValue(state, name),
          error: state.errors[name] && tError(state.errors[name] as "required"),
        });
        return (
          <>
            <div className="empty:hidden sm:col-span-2">
              <FormNotice state={state} notices={{ "too-many": { text: t("tooMany") } }} />
            </div>
            <TextField {...field("term")} label={t("term")} required maxLength={120} dir="auto" />
            <SelectField {...field("sourceLanguage")} label={t("from")} options={languages} />
            <TextField {...field("translation")} label={t("translation")} required maxLength={200} dir="auto" />
            <SelectField {...field("language")} label={t("to")} options={languages} />
            <div className="sm:col-span-2">
              <SubmitButton>{t("keep")}</SubmitButton>
            </div>
          </>
        );
      }}
    </ActionForm>
  );
}
