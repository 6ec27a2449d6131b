"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { SelectField } from "@/components/ui/select-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { LOCALE_NAMES, LOCALES, type Locale } from "@/lib/i18n/locales.ts";
import { saveProfileAction } from "../actions.ts";

type ProfileFormProps = { locale: Locale; name: string; mailLocale: string };

/** Own name, and the language that mail comes in. */
export function ProfileForm({ locale, name, mailLocale }: ProfileFormProps) {
  const t = useTranslations("account");
  const tError = useTranslations("errors");
  return (
    <ActionForm action={saveProfileAction.bind(null, locale)} className="grid max-w-md gap-5">
      {(state) => (
        <>
          <FormNotice state={state} notices={{ saved: { text: t("saved"), good: true } }} />
          <TextField
            name="name"
            label={t("name")}
            autoComplete="name"
            required
            defaultValue={String(state.values.name ?? name)}
            error={state.errors.name && tError(state.errors.name as "required")}
          />
          <SelectField
            name="locale"
            label={t("mailLanguage")}
            options={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
            defaultValue={String(state.values.locale ?? mailLocale)}
          />
          <div>
            <SubmitButton pendingLabel={t("saving")}>{t("save")}</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
