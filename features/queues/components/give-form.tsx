"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice, type FormNotices } from "@/components/forms/form-notice.tsx";
import { SelectField } from "@/components/ui/select-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";

type GiveFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  colleagues: readonly { userId: string; name: string }[];
  /** Who has it as the page shows it; empty for nobody. */
  holder: string;
  notices: FormNotices;
};

/** Gives a case to a colleague. */
export function GiveForm({ action, colleagues, holder, notices }: GiveFormProps) {
  const t = useTranslations("office.queue");
  return (
    <ActionForm action={action} className="grid justify-items-start gap-3">
      {(state) => (
        <>
          <FormNotice state={state} notices={notices} />
          <input type="hidden" name="holder" value={holder} />
          <SelectField
            name="to"
            label={t("colleague")}
            options={colleagues.map(({ userId, name }) => ({ value: userId, label: name }))}
          />
          <SubmitButton tone="secondary" size="small">
            {t("give")}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
