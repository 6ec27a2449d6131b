"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { FormError } from "@/components/ui/form-error.tsx";
import { RadioGroupField } from "@/components/ui/radio-group-field.tsx";
import { SelectField } from "@/components/ui/select-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextArea } from "@/components/ui/text-area.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { resubmitApplicationAction, submitApplicationAction } from "../actions/join.ts";
import { INSTITUTION_KINDS } from "../rules/kinds.ts";
import { type LanguageOption, NamesFields } from "./names-fields.tsx";

type ApplicationFormProps = {
  locale: Locale;
  /** The application to change; none for a new one. */
  id?: string;
  /** What the fields start with. */
  values?: FormState["values"];
  languages: readonly LanguageOption[];
  countries: readonly LanguageOption[];
};

/** An institution outside the register says who it is, or answers the office's question. */
export function ApplicationForm({ locale, id, values = {}, languages, countries }: ApplicationFormProps) {
  const t = useTranslations("join.application");
  const tKind = useTranslations("institutions.kind");
  const tError = useTranslations("errors");
  const action = id ? resubmitApplicationAction.bind(null, locale, id) : submitApplicationAction.bind(null, locale);
  const notices = {
    "too-many-open": { text: t("refusedTooManyOpen") },
    "stale-revision": { text: t("refusedStale") },
    "already-decided": { text: t("refusedDecided") },
  };
  return (
    <ActionForm action={action} initial={{ values, errors: {} }} className="grid max-w-3xl gap-8">
      {(state) => {
        const errorOf = (name: string) => state.errors[name] && tError(state.errors[name] as "required");
        return (
          <>
            <FormNotice state={state} notices={notices} />
            {Object.keys(state.errors).length > 0 ? <FormError message={t("incomplete")} /> : null}
            <input type="hidden" name="revision" value={typedValue(state, "revision", "1")} />
            <NamesFields state={state} languages={languages} />
            <RadioGroupField
              name="kind"
              label={t("kind")}
              required
              options={INSTITUTION_KINDS.map((value) => ({ value, label: tKind(value) }))}
              defaultValue={typedValue(state, "kind")}
              error={errorOf("kind")}
            />
            <div className="field-pairs">
              <SelectField
                key={typedValue(state, "countryCode")}
                name="countryCode"
                label={t("country")}
                required
                options={countries}
                placeholder={t("chooseCountry")}
                defaultValue={typedValue(state, "countryCode")}
                error={errorOf("countryCode")}
              />
              <TextField
                name="city"
                label={t("city")}
                required
                maxLength={120}
                defaultValue={typedValue(state, "city")}
                error={errorOf("city")}
              />
            </div>
            <TextField
              name="website"
              type="url"
              dir="ltr"
              label={t("website")}
              description={t("websiteHelp")}
              required
              maxLength={500}
              defaultValue={typedValue(state, "website")}
              error={errorOf("website")}
            />
            <TextArea
              name="reason"
              label={t("reason")}
              description={t("reasonHelp")}
              required
              rows={6}
              maxLength={4000}
              defaultValue={typedValue(state, "reason")}
              error={errorOf("reason")}
            />
            <div>
              <SubmitButton pendingLabel={t("sending")}>{id ? t("sendAgain") : t("send")}</SubmitButton>
            </div>
          </>
        );
      }}
    </ActionForm>
  );
}
