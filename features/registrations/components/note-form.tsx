"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextArea } from "@/components/ui/text-area.tsx";
import type { DeskPlace } from "@/features/institutions/rules/desk-path.ts";
import { addNoteAction } from "../actions/notes.ts";

type NoteFormProps = { place: DeskPlace & { listingId: string; registrationId: string } };

/** Writes down something about a registration, for the desk alone. */
export function NoteForm({ place }: NoteFormProps) {
  const t = useTranslations("registrationDesk.notes");
  const tError = useTranslations("errors");
  const notices = { noted: { text: t("noted"), good: true }, "too-many": { text: t("tooMany") } };
  return (
    <ActionForm action={addNoteAction.bind(null, place)} className="grid max-w-measure gap-3">
      {(state) => (
        <>
          <FormNotice state={state} notices={notices} />
          <TextArea
            name="text"
            label={t("text")}
            description={t("textHelp")}
            rows={3}
            required
            maxLength={2000}
            dir="auto"
            defaultValue={typedValue(state, "text")}
            error={state.errors.text && tError(state.errors.text as "required")}
          />
          <div>
            <SubmitButton tone="secondary" size="small">
              {t("add")}
            </SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
