"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { RadioGroupField } from "@/components/ui/radio-group-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextArea } from "@/components/ui/text-area.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { reportProblemAction } from "../actions.ts";
import { PROBLEM_REASONS } from "../schema.ts";

type ReportFormProps = {
  locale: Locale;
  code: string;
  /** Made for this page view; a second click or a replay sends the same. */
  formKey: string;
  /** What the address field starts with, of somebody who is signed in. */
  email: string;
};

/** What is wrong, in a word and in the reporter's own; whole without script. */
export function ReportForm({ locale, code, formKey, email }: ReportFormProps) {
  const t = useTranslations("report");
  const tError = useTranslations("errors");
  const notices = { "too-many": { text: t("tooMany") } };
  return (
    <ActionForm action={reportProblemAction} className="grid gap-7">
      {(state) => {
        const errorOf = (field: string) => state.errors[field] && tError(state.errors[field] as "required");
        const reason = typedValue(state, "reason");
        return (
          <>
            <FormNotice state={state} notices={notices} />
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="code" value={code} />
            <input type="hidden" name="formKey" value={typedValue(state, "formKey", formKey)} />
            <RadioGroupField
              key={reason}
              name="reason"
              label={t("reasonLabel")}
              required
              defaultValue={reason}
              options={PROBLEM_REASONS.map((value) => ({
                value,
                label: t(`reason.${value}`),
                description: t(`reasonHelp.${value}`),
              }))}
              error={errorOf("reason")}
            />
            <TextArea
              name="text"
              label={t("text")}
              description={t("textHelp")}
              rows={6}
              required
              maxLength={4000}
              defaultValue={typedValue(state, "text")}
              error={errorOf("text")}
            />
            <TextField
              name="email"
              type="email"
              dir="ltr"
              label={t("email")}
              description={t("emailHelp")}
              autoComplete="email"
              maxLength={254}
              defaultValue={typedValue(state, "email", email)}
              error={errorOf("email")}
            />
            <div>
              <SubmitButton size="large" pendingLabel={t("sending")}>
                {t("send")}
              </SubmitButton>
            </div>
          </>
        );
      }}
    </ActionForm>
  );
}
