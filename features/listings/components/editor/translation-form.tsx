"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { Mark } from "@/components/ui/mark.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";
import type { ListingKind } from "@/prisma/generated/enums.ts";
import type { FieldState } from "../../rules/translation-fields.ts";
import { formReader } from "./field-reader.ts";
import { TextFields } from "./text-section.tsx";

/** What stands beside a field: the source, drawn already, and whether the translation lags behind it. */
export type BesideField = { source: ReactNode; state: FieldState };

type TranslationFormProps = {
  /** Saves it; an editor's and a translator's are not the same. */
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  kind: ListingKind;
  language: string;
  hasPicture: boolean;
  initial: FormState;
  /** Fingerprint of the source that is on the screen. */
  sourceHash: string;
  beside: Record<string, BesideField>;
};

/** The text of one language, each field beside its source: next to it where there is room, beneath it on a phone. */
export function TranslationForm({
  action,
  kind,
  language,
  hasPicture,
  initial,
  sourceHash,
  beside,
}: TranslationFormProps) {
  const t = useTranslations("editor");
  const tError = useTranslations("errors");
  const notices = {
    "not-saved": { text: t("translation.notSaved") },
    "changed-meanwhile": { text: t("translation.changedMeanwhile") },
    "picture-alt": { text: t("translation.pictureAlt") },
    "not-editable": { text: t("notice.notEditable") },
  };
  return (
    <ActionForm action={action} initial={initial} className="grid gap-5">
      {(state) => {
        const fields = formReader(state, (code) => tError(code as "required"));
        return (
          <>
            {/* Enter in a field presses a form's first button, which must be the one that saves. */}
            <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
            <FormNotice state={state} notices={notices} />
            <input type="hidden" name="seenAt" value={fields.one("seenAt").defaultValue} />
            <input type="hidden" name="sourceHash" value={sourceHash} />
            <TextFields
              kind={kind}
              language={language}
              hasPicture={hasPicture}
              fields={fields}
              frame={(field, control) => (
                <div className="grid items-start gap-3 border-t border-rule pt-5 lg:grid-cols-2 lg:gap-8">
                  {beside[field]?.source}
                  <div className="grid gap-2">
                    {control}
                    <FieldMark field={field} state={beside[field]?.state} form={state} />
                  </div>
                </div>
              )}
            />
            <div className="border-t border-rule pt-5 lg:ps-[calc(50%+1rem)]">
              <SubmitButton pendingLabel={t("saving")}>{t("translation.save")}</SubmitButton>
            </div>
          </>
        );
      }}
    </ActionForm>
  );
}

type FieldMarkProps = { field: string; state: FieldState | undefined; form: FormState };

/** What is to be done about a field: it is missing, or lags behind and can be said to be right still. */
function FieldMark({ field, state, form }: FieldMarkProps) {
  const t = useTranslations("editor.translation");
  const isJustConfirmed = form.notice === "still-right" && form.values.stillRight === field;
  if (state === "missing") {
    return (
      <p>
        <Mark tone="plain">{t("missing")}</Mark>
      </p>
    );
  }
  if (state === "stale") {
    return (
      <p className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Mark tone="plain">{t("fieldStale")}</Mark>
        <SubmitButton name="stillRight" value={field} tone="secondary" size="small" formNoValidate>
          {t("stillRight")}
        </SubmitButton>
      </p>
    );
  }
  if (!isJustConfirmed) return null;
  return (
    <p data-form-notice role="status" tabIndex={-1} className="outline-none">
      <Mark tone="open">{t("confirmed")}</Mark>
    </p>
  );
}
