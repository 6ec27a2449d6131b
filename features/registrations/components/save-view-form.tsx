"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { CheckboxField } from "@/components/ui/checkbox-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { DeskPlace } from "@/features/institutions/rules/desk-path.ts";
import { saveViewAction } from "../actions/views.ts";

type SaveViewProps = { place: DeskPlace; listingId: string; query: string };

/** Keeps the filters and columns that are shown under a name. */
export function SaveViewForm({ place, listingId, query }: SaveViewProps) {
  const t = useTranslations("registrationDesk.views");
  const tError = useTranslations("errors");
  const notices = {
    kept: { text: t("kept"), good: true },
    "too-many": { text: t("refused.tooMany") },
    "too-long": { text: t("refused.tooLong") },
  };
  return (
    <ActionForm action={saveViewAction.bind(null, place, listingId)} className="grid max-w-md gap-4">
      {(state) => (
        <>
          <FormNotice state={state} notices={notices} />
          <input type="hidden" name="query" value={query} />
          <TextField
            name="name"
            label={t("name")}
            description={t("nameHelp")}
            required
            maxLength={80}
            defaultValue={typedValue(state, "name")}
            error={state.errors.name && tError(state.errors.name as "required")}
          />
          <CheckboxField
            name="isShared"
            label={t("isShared")}
            defaultChecked={typedValue(state, "isShared") === "on"}
          />
          <div>
            <SubmitButton tone="secondary" size="small">
              {t("save")}
            </SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
