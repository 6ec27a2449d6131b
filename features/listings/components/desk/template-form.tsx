"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import { keepTemplateAction } from "../../actions/begin-with.ts";
import type { DeskPlace } from "../../actions/place.ts";

/** Keeps the listing as a template, under a name by which colleagues find it. */
export function TemplateForm({ place, listingId }: { place: DeskPlace; listingId: string }) {
  const t = useTranslations("editor.template");
  const tError = useTranslations("errors");
  return (
    <ActionForm action={keepTemplateAction.bind(null, place, listingId)} className="grid max-w-measure gap-4">
      {(state) => (
        <>
          <FormNotice
            state={state}
            notices={{ "name-taken": { text: t("nameTaken") }, "too-many": { text: t("tooMany") } }}
          />
          <TextField
            name="name"
            label={t("name")}
            required
            maxLength={120}
            dir="auto"
            defaultValue={typedValue(state, "name")}
            error={state.errors.name && tError(state.errors.name as "required")}
          />
          <div>
            <SubmitButton size="small">{t("keep")}</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
