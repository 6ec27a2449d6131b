"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextArea } from "@/components/ui/text-area.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { Locale } from "@/lib/i18n/locales.ts";
import { writeInquiryAction } from "../actions.ts";
import { TRAP } from "../schema.ts";

type InquiryFormProps = {
  locale: Locale;
  /** Whom it is for: an institution or a listing, by its address. */
  to: { slug: string } | { listing: string };
  /** Made for this page view; a second click or a replay sends the same. */
  formKey: string;
  /** What the fields start with, of somebody who is signed in. */
  writer: { name: string; email: string };
};

/** What somebody writes to an institution, or about a listing; whole without script. */
export function InquiryForm({ locale, to, formKey, writer }: InquiryFormProps) {
  const t = useTranslations("inquiry");
  const tError = useTranslations("errors");
  const notices = { "too-many": { text: t("tooMany") }, "institution-full": { text: t("institutionFull") } };
  return (
    <ActionForm action={writeInquiryAction} className="grid gap-7">
      {(state) => {
        const errorOf = (field: string) => state.errors[field] && tError(state.errors[field] as "required");
        return (
          <>
            <FormNotice state={state} notices={notices} />
            <input type="hidden" name="locale" value={locale} />
            {Object.entries(to).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <input type="hidden" name="formKey" value={typedValue(state, "formKey", formKey)} />
            <TextField
              name="name"
              label={t("name")}
              required
              autoComplete="name"
              maxLength={200}
              defaultValue={typedValue(state, "name", writer.name)}
              error={errorOf("name")}
            />
            <TextField
              name="email"
              type="email"
              dir="ltr"
              label={t("email")}
              description={t("emailHelp")}
              required
              autoComplete="email"
              maxLength={254}
              defaultValue={typedValue(state, "email", writer.email)}
              error={errorOf("email")}
            />
            <TextField
              name="subject"
              label={t("subject")}
              required
              maxLength={200}
              defaultValue={typedValue(state, "subject")}
              error={errorOf("subject")}
            />
            <TextArea
              name="text"
              label={t("text")}
              description={t("textHelp")}
              rows={9}
              required
              maxLength={5000}
              defaultValue={typedValue(state, "text")}
              error={errorOf("text")}
            />
            <div hidden>
              <TextField name={TRAP} label={t("trap")} tabIndex={-1} autoComplete="off" />
            </div>
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
