"use client";

import type { ReactNode } from "react";
import type { ButtonSize, ButtonTone } from "@/components/ui/button-style.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";
import { ActionForm } from "./action-form.tsx";
import { FormNotice, type FormNotices } from "./form-notice.tsx";

type ButtonFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  label: ReactNode;
  tone?: ButtonTone;
  size?: ButtonSize;
  notices: FormNotices;
  /** Sent along unseen. */
  hidden?: Record<string, string>;
};

/** One button that does one thing. */
export function ButtonForm({ action, label, tone, size, notices, hidden = {} }: ButtonFormProps) {
  return (
    <ActionForm action={action} className="grid justify-items-start gap-3">
      {(state) => (
        <>
          <FormNotice state={state} notices={notices} />
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <SubmitButton tone={tone} size={size}>
            {label}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
