"use client";

import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { type Option, SelectField } from "@/components/ui/select-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";
import { ActionForm } from "./action-form.tsx";
import { FormNotice, type FormNotices } from "./form-notice.tsx";
import { typedValue } from "./typed-value.ts";

type MergeIntoProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  revision: number;
  others: readonly Option[];
  notices: FormNotices;
  /** What is asked besides, as the form stands. */
  besides?: (state: FormState) => ReactNode;
  words: { label: string; hint: string; into: string; choose: string; confirm: string; required: string };
};

/** Makes one record part of another of its kind, which is chosen; nothing where there is no other. */
export function MergeInto({ action, revision, others, notices, besides, words }: MergeIntoProps) {
  if (others.length === 0) return null;
  return (
    <Disclosure label={words.label}>
      <p className="max-w-measure text-sm">{words.hint}</p>
      <ActionForm action={action} className="grid gap-4">
        {(state) => (
          <>
            <FormNotice state={state} notices={notices} />
            <input type="hidden" name="revision" value={revision} />
            <SelectField
              name="into"
              label={words.into}
              required
              placeholder={words.choose}
              options={others}
              defaultValue={typedValue(state, "into")}
              error={state.errors.into && words.required}
            />
            {besides?.(state)}
            <div>
              <SubmitButton tone="danger" size="small">
                {words.confirm}
              </SubmitButton>
            </div>
          </>
        )}
      </ActionForm>
    </Disclosure>
  );
}
