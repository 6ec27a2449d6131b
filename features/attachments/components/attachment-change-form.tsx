"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form.tsx";
import { FormNotice } from "@/components/forms/form-notice.tsx";
import { SelectField } from "@/components/ui/select-field.tsx";
import { SubmitButton } from "@/components/ui/submit-button.tsx";
import { TextField } from "@/components/ui/text-field.tsx";
import type { DeskPlace } from "@/features/listings/actions/place.ts";
import { formReader } from "@/features/listings/components/editor/field-reader.ts";
import { changeAttachmentAction } from "../actions/attachments.ts";
import { LONGEST_TITLE } from "../rules/attachments.ts";

type ChangeFormProps = {
  place: DeskPlace;
  listingId: string;
  attachment: { id: string; title: string; language: string };
  /** Counted from one, of so many. */
  position: number;
  of: number;
  languages: { value: string; label: string }[];
};

/** Another title, language or place among the others. */
export function AttachmentChangeForm({ place, listingId, attachment, position, of, languages }: ChangeFormProps) {
  const t = useTranslations("editor.attachments");
  const tNotice = useTranslations("editor.notice");
  const tError = useTranslations("errors");
  const places = Array.from({ length: of }, (_none, index) => String(index + 1));
  const { id } = attachment;
  return (
    <ActionForm action={changeAttachmentAction.bind(null, place, listingId, id)} className="grid gap-4">
      {(state) => {
        const fields = formReader(state, (code) => tError(code as "required"));
        return (
          <>
            <FormNotice state={state} notices={{ "not-editable": { text: tNotice("notEditable") } }} />
            <TextField
              {...fields.one("title", attachment.title)}
              id={`title-${id}`}
              label={t("name")}
              dir="auto"
              required
              maxLength={LONGEST_TITLE}
            />
            <SelectField
              {...fields.one("language", attachment.language)}
              id={`language-${id}`}
              label={t("language")}
              options={languages}
              required
            />
            <SelectField
              {...fields.one("position", String(position))}
              id={`position-${id}`}
              label={t("position")}
              options={places.map((value) => ({ value, label: value }))}
            />
            <div>
              <SubmitButton tone="secondary" size="small">
                {t("save")}
              </SubmitButton>
            </div>
          </>
        );
      }}
    </ActionForm>
  );
}
