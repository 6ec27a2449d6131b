"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { FileField } from "@/components/ui/file-field.tsx";
import { SelectField } from "@/components/ui/select-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { DeskPlace } from "@/features/listings/actions/place.ts";
import { formReader } from "@/features/listings/components/editor/field-reader.ts";
import { ACCEPTED_DOCUMENTS } from "@/lib/storage/document-types.ts";
import { addAttachmentAction } from "../actions/attachments.ts";
import { LONGEST_TITLE } from "../rules/attachments.ts";

type AttachmentFormProps = {
  place: DeskPlace;
  listingId: string;
  /** Sent again over a bad line, the form says by it that it is the same. */
  formKey: string;
  language: string;
  languages: { value: string; label: string }[];
};

/** Puts a document on a listing: the file, what it is called, and the language that it is in. */
export function AttachmentForm({ place, listingId, formKey, language, languages }: AttachmentFormProps) {
  const t = useTranslations("editor.attachments");
  const tNotice = useTranslations("editor.notice");
  const tError = useTranslations("errors");
  const say = (code: string) =>
    t.has(`refused.${code}` as "refused.no-room")
      ? t(`refused.${code}` as "refused.no-room")
      : tError(code as "required");
  return (
    <ActionForm action={addAttachmentAction.bind(null, place, listingId)} className="grid gap-4" triesAgain>
      {(state) => {
        const fields = formReader(state, say);
        const { defaultValue: _none, ...file } = fields.one("file");
        return (
          <>
            <FormNotice state={state} notices={{ "not-editable": { text: tNotice("notEditable") } }} />
            <input type="hidden" name="key" value={formKey} />
            <FileField {...file} label={t("file")} description={t("fileHelp")} accept={ACCEPTED_DOCUMENTS} required />
            <TextField
              {...fields.one("title")}
              id="attachment-title"
              label={t("name")}
              description={t("nameHelp")}
              dir="auto"
              required
              maxLength={LONGEST_TITLE}
            />
            <SelectField
              {...fields.one("language", language)}
              id="attachment-language"
              label={t("language")}
              options={languages}
              required
            />
            <div>
              <SubmitButton tone="secondary" size="small" pendingLabel={t("uploading")}>
                {t("put")}
              </SubmitButton>
            </div>
          </>
        );
      }}
    </ActionForm>
  );
}
