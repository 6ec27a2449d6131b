"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { CheckboxGroupField } from "@/components/ui/radio-group-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextArea } from "@/components/ui/text-area.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";
import { DEFAULT_LOCALE, direction, LOCALE_NAMES, LOCALES, type Locale } from "@/lib/i18n/locales.ts";
import { saveReasonAction } from "../actions.ts";
import type { Reason } from "../queries.ts";
import { REASON_USES } from "../rules.ts";
import { LONGEST_REASON, LONGEST_TITLE, textField, titleField } from "../schema.ts";

/** A reason with what it is for and what it says in each language; English alone must be there. */
export function ReasonEditor({ locale, reason }: { locale: Locale; reason: Reason | null }) {
  const t = useTranslations("office.reasons");
  const tError = useTranslations("errors");
  const error = (state: FormState, name: string) => state.errors[name] && tError(state.errors[name] as "required");
  return (
    <ActionForm action={saveReasonAction.bind(null, locale, reason?.id ?? null)} className="grid gap-8">
      {(state) => (
        <>
          <FormNotice state={state} notices={{ "stale-revision": { text: t("refusedStale") } }} />
          <input type="hidden" name="revision" value={reason?.revision ?? 0} />
          <CheckboxGroupField
            name="uses"
            label={t("uses")}
            required
            options={REASON_USES.map((value) => ({ value, label: t(`use.${value}`) }))}
            defaultValue={usesIn(state, reason)}
            error={error(state, "uses")}
          />
          {LOCALES.map((language) => {
            const text = reason?.texts.find((one) => one.language === language);
            const isNeeded = language === DEFAULT_LOCALE;
            return (
              <fieldset key={language} className="grid max-w-measure gap-4 border-t border-rule pt-4">
                <legend lang={language} className="float-start w-full text-lg font-semibold">
                  <bdi>{LOCALE_NAMES[language]}</bdi>
                </legend>
                <TextField
                  name={titleField(language)}
                  label={t("titleField")}
                  description={t("titleHint")}
                  required={isNeeded}
                  lang={language}
                  dir={direction(language)}
                  maxLength={LONGEST_TITLE}
                  defaultValue={typedValue(state, titleField(language), text?.title)}
                  error={error(state, titleField(language))}
                />
                <TextArea
                  name={textField(language)}
                  label={t("textField")}
                  required={isNeeded}
                  rows={3}
                  lang={language}
                  dir={direction(language)}
                  maxLength={LONGEST_REASON}
                  defaultValue={typedValue(state, textField(language), text?.text)}
                  error={error(state, textField(language))}
                />
              </fieldset>
            );
          })}
          <div>
            <SubmitButton>{t("save")}</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}

/** The boxes as they were sent: none of them when all were cleared. */
function usesIn(state: FormState, reason: Reason | null): readonly string[] {
  if (Object.keys(state.values).length === 0) return reason?.uses ?? [];
  const sent = state.values.uses ?? [];
  return typeof sent === "string" ? [sent] : sent;
}
