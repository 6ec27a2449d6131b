"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { SelectField } from "@/components/ui/select-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { claimInstitutionAction } from "../actions/join.ts";
import type { LanguageOption } from "./names-fields.tsx";

type ClaimFormProps = {
  locale: Locale;
  entryId: string;
  website: string;
  languages: readonly LanguageOption[];
};

/** Confirms that one becomes the first owner of a university of the register. */
export function ClaimForm({ locale, entryId, website, languages }: ClaimFormProps) {
  const t = useTranslations("join.claim");
  const tError = useTranslations("errors");
  const notices = {
    "free-mail": { text: t("refusedFreeMail") },
    "look-alike": { text: t("refusedLookAlike") },
    "not-at-domain": { text: t("refusedNotAtDomain") },
    "already-here": { text: t("refusedAlreadyHere") },
  };
  return (
    <ActionForm action={claimInstitutionAction.bind(null, locale, entryId)} className="grid max-w-xl gap-5">
      {(state) => (
        <>
          <FormNotice state={state} notices={notices} />
          <TextField
            name="city"
            label={t("city")}
            required
            maxLength={120}
            defaultValue={typedValue(state, "city")}
            error={state.errors.city && tError(state.errors.city as "required")}
          />
          <TextField
            name="website"
            type="url"
            dir="ltr"
            label={t("website")}
            required
            maxLength={500}
            defaultValue={typedValue(state, "website", website)}
            error={state.errors.website && tError(state.errors.website as "required")}
          />
          <SelectField
            key={typedValue(state, "sourceLanguage", "en")}
            name="sourceLanguage"
            label={t("sourceLanguage")}
            description={t("sourceLanguageHelp")}
            required
            options={languages}
            defaultValue={typedValue(state, "sourceLanguage", "en")}
            error={state.errors.sourceLanguage && tError(state.errors.sourceLanguage as "required")}
          />
          <div>
            <SubmitButton pendingLabel={t("confirming")}>{t("confirm")}</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
