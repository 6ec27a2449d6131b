"use client";

import { useLocale, useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/select-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { INSERTED_NOTICES } from "@/lib/forms/inserted-notice.ts";
import { languageName } from "@/lib/places/languages.ts";
import type { FormNotices } from "./form-notice.tsx";
import type { ReasonOffer } from "./reason-form.tsx";

/** Chooses one of the office's reasons and puts it into the form's field, by a button of the form itself: without script as well. */
export function ReasonChooser({ offer, chosen, error }: { offer: ReasonOffer; chosen: string; error?: string }) {
  const t = useTranslations("reasonChooser");
  const locale = useLocale();
  return (
    <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
      <SelectField
        name="template"
        label={t("label")}
        description={t("language", { language: languageName(offer.language, locale) })}
        placeholder={t("none")}
        options={offer.reasons}
        defaultValue={chosen}
        error={error}
      />
      <input type="hidden" name="templateLanguage" value={offer.language} />
      <div>
        <SubmitButton name="insert" value="1" formNoValidate tone="secondary">
          {t("insert")}
        </SubmitButton>
      </div>
    </div>
  );
}

/** What is said when a reason was put in: in which language, and that it is to be read before it is sent. */
export function useInsertedNotices(): FormNotices {
  const t = useTranslations("reasonChooser");
  const locale = useLocale();
  return Object.fromEntries(
    INSERTED_NOTICES.map(([notice, language]) => [
      notice,
      { text: t("inserted", { language: languageName(language, locale) }), good: true },
    ]),
  );
}
