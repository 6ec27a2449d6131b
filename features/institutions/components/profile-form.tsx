"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { FormError } from "@/components/ui/form-error.tsx";
import { SelectField } from "@/components/ui/select-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextArea } from "@/components/ui/text-area.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";
import { type DeskPlace, saveProfileAction } from "../actions/desk.ts";
import { ALIASES_LIMIT } from "../rules/aliases.ts";
import { type LanguageOption, NamesFields } from "./names-fields.tsx";

type ProfileFormProps = {
  place: DeskPlace;
  values: FormState["values"];
  languages: readonly LanguageOption[];
};

/** What an institution says of itself on its public page. */
export function ProfileForm({ place, values, languages }: ProfileFormProps) {
  const t = useTranslations("members.profile");
  const tError = useTranslations("errors");
  const notices = {
    "stale-revision": { text: t("refusedStale") },
    "fixed-while-verified": { text: t("fixedWhileVerified") },
    "source-name-missing": { text: t("refusedSourceName") },
  };
  return (
    <ActionForm
      action={saveProfileAction.bind(null, place)}
      initial={{ values, errors: {} }}
      className="grid max-w-3xl gap-8"
    >
      {(state) => {
        const errorOf = (name: string) => state.errors[name] && tError(state.errors[name] as "required");
        return (
          <>
            <FormNotice state={state} notices={notices} />
            {Object.keys(state.errors).length > 0 ? <FormError message={t("incomplete")} /> : null}
            <input type="hidden" name="revision" value={typedValue(state, "revision")} />
            <NamesFields state={state} languages={languages} about="institution" />
            <TextArea
              name="aliases"
              label={t("aliases")}
              description={t("aliasesHelp", { most: ALIASES_LIMIT })}
              rows={3}
              defaultValue={typedValue(state, "aliases")}
              error={errorOf("aliases")}
            />
            <SelectField
              key={typedValue(state, "sourceLanguage")}
              name="sourceLanguage"
              label={t("sourceLanguage")}
              description={t("sourceLanguageHelp")}
              required
              options={languages}
              defaultValue={typedValue(state, "sourceLanguage")}
              error={errorOf("sourceLanguage")}
            />
            <TextField
              name="city"
              label={t("city")}
              required
              maxLength={120}
              defaultValue={typedValue(state, "city")}
              error={errorOf("city")}
            />
            <TextField
              name="website"
              type="url"
              dir="ltr"
              label={t("website")}
              required
              maxLength={500}
              defaultValue={typedValue(state, "website")}
              error={errorOf("website")}
            />
            <TextField
              name="contactEmail"
              type="email"
              dir="ltr"
              label={t("contactEmail")}
              description={t("contactEmailHelp")}
              maxLength={254}
              defaultValue={typedValue(state, "contactEmail")}
              error={errorOf("contactEmail")}
            />
            <div>
              <SubmitButton pendingLabel={t("saving")}>{t("save")}</SubmitButton>
            </div>
          </>
        );
      }}
    </ActionForm>
  );
}
