"use client";

import { useTranslations } from "next-intl";
import type { ButtonTone } from "@/components/ui/button-style.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextArea } from "@/components/ui/text-area.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";
import { ActionForm } from "./action-form.tsx";
import { FormNotice, type FormNotices } from "./form-notice.tsx";
import { typedValue } from "./typed-value.ts";

type ReasonFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  /** Name of the field in the schema. */
  name: "reason" | "evidence";
  fieldLabel: string;
  description?: string;
  button: string;
  tone?: ButtonTone;
  notices: FormNotices;
  hidden?: Record<string, string>;
};

/** A decision that must say why. */
export function ReasonForm({
  action,
  name,
  fieldLabel,
  description,
  button,
  tone,
  notices,
  hidden = {},
}: ReasonFormProps) {
  const tError = useTranslations("errors");
  return (
    <ActionForm action={action} className="grid max-w-measure gap-4">
      {(state) => (
        <>
          <FormNotice state={state} notices={notices} />
          {Object.entries(hidden).map(([field, value]) => (
            <input key={field} type="hidden" name={field} value={value} />
          ))}
          <TextArea
            name={name}
            label={fieldLabel}
            description={description}
            rows={3}
            required
            maxLength={2000}
            defaultValue={typedValue(state, name)}
            error={state.errors[name] && tError(state.errors[name] as "required")}
          />
          <div>
            <SubmitButton tone={tone}>{button}</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
