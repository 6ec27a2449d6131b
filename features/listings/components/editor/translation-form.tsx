"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import type { FormState } from "@/lib/forms/form-state.ts";
import type { ListingKind } from "@/prisma/generated/enums.ts";
import { formReader } from "./field-reader.ts";
import { TextFields } from "./text-section.tsx";

type TranslationFormProps = {
  /** Saves it; an editor's and a translator's are not the same. */
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  kind: ListingKind;
  language: string;
  hasPicture: boolean;
  initial: FormState;
};

/** The text of one language, beside its source. Carries which state of the source was on the screen. */
export function TranslationForm({ action, kind, language, hasPicture, initial }: TranslationFormProps) {
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
            <FormNotice state={state} notices={notices} />
            <input type="hidden" name="seenAt" value={fields.one("seenAt").defaultValue} />
            <input type="hidden" name="sourceHash" value={fields.one("sourceHash").defaultValue} />
            <TextFields kind={kind} language={language} hasPicture={hasPicture} fields={fields} />
            <div>
              <SubmitButton pendingLabel={t("saving")}>{t("translation.save")}</SubmitButton>
            </div>
          </>
        );
      }}
    </ActionForm>
  );
}
