"use client";

import { useTranslations } from "next-intl";
import { type ButtonTone, buttonStyle } from "@/components/ui/button-style.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextArea } from "@/components/ui/text-area.tsx";
import { EMPTY_FORM, type FormState } from "@/lib/forms/form-state.ts";
import type { Locale } from "@/lib/i18n/locales.ts";
import { ActionForm } from "./action-form.tsx";
import { FormNotice, type FormNotices } from "./form-notice.tsx";
import { ReasonChooser, useInsertedNotices } from "./reason-chooser.tsx";
import { typedValue } from "./typed-value.ts";

/** Reasons that can be put into the field, and the language of whoever will read it. */
export type ReasonOffer = { language: Locale; reasons: readonly { value: string; label: string }[] };

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
  offer?: ReasonOffer;
  /** The form stands behind this button; it is open again when there is an answer in it. */
  behind?: { label: string; tone?: ButtonTone };
};

/** A decision that must say why. */
export function ReasonForm({ action, behind, ...fields }: ReasonFormProps) {
  return (
    <ActionForm action={action}>
      {(state) =>
        behind ? (
          <details open={isAnswered(state)}>
            <summary
              className={`${buttonStyle({ tone: behind.tone ?? "secondary", size: "small" })} cursor-pointer list-none`}
            >
              {behind.label}
            </summary>
            <div className="mt-3 border-s-2 border-rule ps-4">
              <ReasonFields state={state} {...fields} />
            </div>
          </details>
        ) : (
          <ReasonFields state={state} {...fields} />
        )
      }
    </ActionForm>
  );
}

/** Without script the page comes back as new, and what is said must not be behind a button. */
function isAnswered(state: FormState): boolean {
  return state !== EMPTY_FORM && (state.notice !== undefined || Object.keys(state.values).length > 0);
}

type ReasonFieldsProps = Omit<ReasonFormProps, "action" | "behind"> & { state: FormState };

function ReasonFields({
  state,
  name,
  fieldLabel,
  description,
  button,
  tone,
  notices,
  hidden = {},
  offer,
}: ReasonFieldsProps) {
  const tError = useTranslations("errors");
  const inserted = useInsertedNotices();
  return (
    <div className="grid max-w-measure gap-4">
      <FormNotice state={state} notices={{ ...inserted, ...notices }} />
      {Object.entries(hidden).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      {offer && offer.reasons.length > 0 ? (
        <ReasonChooser
          offer={offer}
          chosen={typedValue(state, "template")}
          error={state.errors.template && tError(state.errors.template as "required")}
        />
      ) : null}
      <TextArea
        name={name}
        label={fieldLabel}
        description={description}
        rows={3}
        required
        maxLength={2000}
        dir="auto"
        defaultValue={typedValue(state, name)}
        error={state.errors[name] && tError(state.errors[name] as "required")}
      />
      <div>
        <SubmitButton tone={tone}>{button}</SubmitButton>
      </div>
    </div>
  );
}
