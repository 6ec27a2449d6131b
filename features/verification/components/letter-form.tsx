"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { typedValue } from "@/components/forms/typed-value.ts";
import { FileField } from "@/components/ui/file-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextArea } from "@/components/ui/text-area.tsx";
import type { DeskPlace } from "@/features/institutions/actions/desk.ts";
import { showLetterAction } from "../actions/letter.ts";

/** An owner shows a letter under the institution's stamp. Sent again over a bad line, the form says by `formKey` that it is the same. */
export function LetterForm({ place, formKey }: { place: DeskPlace; formKey: string }) {
  const t = useTranslations("verification");
  const tError = useTranslations("errors");
  const tPicture = useTranslations("editor.picture");
  const notices = {
    shown: { text: t("sent"), good: true },
    "already-waiting": { text: t("letterWaiting") },
    suspended: { text: t("refusedSuspended") },
    "too-many": { text: t("refusedTooMany") },
    "too-large": { text: tPicture("tooLarge") },
    "unknown-type": { text: t("letterType") },
    "too-many-pixels": { text: tPicture("tooManyPixels") },
    unreadable: { text: tPicture("unreadable") },
  };
  return (
    <ActionForm action={showLetterAction.bind(null, place)} className="grid max-w-xl gap-5" triesAgain>
      {(state) => (
        <>
          <FormNotice state={state} notices={notices} />
          <input type="hidden" name="key" value={formKey} />
          <FileField
            name="letter"
            label={t("letter")}
            description={t("letterHelp")}
            accept="application/pdf,image/jpeg,image/png"
            required
            error={state.errors.letter && tError(state.errors.letter as "required")}
          />
          <TextArea
            name="note"
            label={t("note")}
            rows={3}
            maxLength={2000}
            defaultValue={typedValue(state, "note")}
            error={state.errors.note && tError(state.errors.note as "required")}
          />
          <div>
            <SubmitButton pendingLabel={t("sending")}>{t("send")}</SubmitButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
